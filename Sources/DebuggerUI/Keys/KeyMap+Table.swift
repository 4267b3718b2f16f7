extension KeyMap {
  /// The actions that have other keys in other presets, as a table in Markdown, for the manual.
  package static var presetTable: String {
    let maps = KeyPreset.allCases.map { KeyMap($0) }
    let changed = Set(KeyPreset.allCases.flatMap(\.keys.keys))
    let rows = standard.bindings.filter { changed.contains($0.action) }.map { binding in
      let keys = maps.map { $0.binding(for: binding.action)?.markdownKeys ?? "" }
      return "| \(binding.help) | \(keys.joined(separator: " | ")) |"
    }
    let names = KeyPreset.allCases.map { "`\($0.rawValue)`" }.joined(separator: " | ")
    let line = String(repeating: " --- |", count: maps.count + 1)
    return (["| What it does | \(names) |", "|\(line)"] + rows).joined(separator: "\n") + "\n"
  }

  /// The keys as a table in Markdown, for the manual: it is generated so that it cannot be wrong.
  package var markdownTable: String {
    let rows = bindings.map { binding in
      let command = binding.syntax.isEmpty ? binding.name : "\(binding.name) \(binding.syntax)"
      return "| \(binding.markdownKeys) | \(binding.help) | `:\(command.replacing("|", with: "\\|"))` |"
    }
    return (["| Key | What it does | Command |", "| --- | --- | --- |"] + rows).joined(separator: "\n") + "\n"
  }
}

extension Binding {
  /// The keys, as a cell of a table.
  fileprivate var markdownKeys: String {
    keys.map { "`\($0.name.replacing("|", with: "\\|"))`" }.joined(separator: " ")
  }
}
