extension KeyMap {
  /// The keys as a table in Markdown, for the manual: it is generated so that it cannot be wrong.
  package var markdownTable: String {
    let rows = bindings.map { binding in
      let keys = binding.keys.map { "`\($0.name)`" }.joined(separator: " ")
      let command = binding.syntax.isEmpty ? binding.name : "\(binding.name) \(binding.syntax)"
      return "| \(keys) | \(binding.help) | `:\(command.replacing("|", with: "\\|"))` |"
    }
    return (["| Key | What it does | Command |", "| --- | --- | --- |"] + rows).joined(separator: "\n") + "\n"
  }
}
