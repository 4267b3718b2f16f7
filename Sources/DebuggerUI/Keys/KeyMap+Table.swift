extension KeyMap {
  /// The keys as a table in Markdown, for the manual: it is generated so that it cannot be wrong.
  package var markdownTable: String {
    let rows = bindings.map { binding in
      let keys = binding.keys.map { "`\($0.name)`" }.joined(separator: " ")
      return "| \(keys) | \(binding.help) | `:\(binding.name)` |"
    }
    return (["| Key | What it does | Command |", "| --- | --- | --- |"] + rows).joined(separator: "\n") + "\n"
  }
}
