package import TerminalUI

/// One key, or several that are pressed one after another.
package struct KeySequence: Hashable, Sendable {
  /// The keys in order.
  package let keys: [Key]

  /// Makes a sequence.
  package init(_ keys: [Key]) { self.keys = keys }

  /// How the sequence is written for people: `n`, `g g`, `Shift-F11`.
  package var name: String { keys.map(\.name).joined(separator: " ") }
}

extension KeySequence: ExpressibleByStringLiteral {
  /// Reads the names of keys with a space between them; what is no key's name is left out.
  package init(stringLiteral text: String) {
    self.init(text.split(separator: " ").compactMap { Key(name: $0) })
  }
}
