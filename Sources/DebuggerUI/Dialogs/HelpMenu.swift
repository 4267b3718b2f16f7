import TerminalUI

/// The list of all keys, with a filter.
struct HelpMenu: Sendable {
  /// What the rows have to contain.
  var filter = TextField("")
  /// The chosen row.
  var list = ListState()

  /// The bindings whose keys, sentence or command contain every word of the filter.
  func rows(of keyMap: KeyMap) -> [Binding] {
    let words = filter.text.lowercased().split(separator: " ")
    return keyMap.bindings.filter { binding in
      let text = "\(binding.help) \(binding.name)".lowercased()
      return words.allSatisfy { word in
        text.contains(word) || binding.keys.contains { $0.name.lowercased() == word }
      }
    }
  }
}
