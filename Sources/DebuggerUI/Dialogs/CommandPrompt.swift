import TerminalUI

/// The line in which commands are typed.
struct CommandPrompt: Sendable {
  /// What was typed.
  var field = TextField("")
  /// How far back in the history the line is; 0 is the line itself.
  var age = 0

  /// Takes the part that all completions share; the only one as a whole, and one that something has to follow.
  mutating func complete(from found: [String], isWord: (String) -> Bool) {
    guard let first = found.first else { return }
    let shared = found.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    guard let space = field.text.firstIndex(of: " ") else {
      return field.replace(with: found.count == 1 || isWord(shared) ? shared + " " : shared)
    }
    field.replace(with: field.text[...space] + shared)
  }

  /// Shows a line of the history: 1 is the last one, 0 an empty line.
  mutating func recall(_ age: Int, from history: [String]) {
    self.age = max(0, min(age, history.count))
    field.replace(with: self.age == 0 ? "" : history[history.count - self.age])
  }
}

extension String {
  /// The characters that both texts begin with; the case is that of this one.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0.lowercased() == $1.lowercased() }.map(\.0))
  }
}
