/// A name in which `*` stands for anything: `Sh*`; what is in quotes stands for itself.
package struct NamePattern: Sendable, Equatable {
  /// A part of a pattern.
  package enum Part: Sendable, Equatable {
    /// These characters.
    case text(String)
    /// Any characters, or none.
    case anything
  }

  package let parts: [Part]

  package init(_ parts: [Part]) { self.parts = parts }

  /// The pattern of one name.
  package init(exactly name: String) { parts = [.text(name)] }

  /// The only name that it stands for, when it has no `*`.
  package var exactName: String? {
    guard parts.count == 1, case .text(let name)? = parts.first else { return nil }
    return name
  }

  /// Whether it stands for a name.
  package func matches(_ name: String) -> Bool {
    var rest = name[...]
    var maySkip = false
    for (index, part) in parts.enumerated() {
      switch part {
      case .anything: maySkip = true
      case .text(let text):
        let isLast = index == parts.count - 1
        guard let after = Self.end(of: text, in: rest, maySkip: maySkip, isLast: isLast) else { return false }
        rest = rest[after...]
        maySkip = false
      }
    }
    return rest.isEmpty || maySkip
  }

  private static func end(of text: String, in rest: Substring, maySkip: Bool, isLast: Bool) -> String.Index? {
    guard maySkip else { return rest.hasPrefix(text) ? rest.index(rest.startIndex, offsetBy: text.count) : nil }
    if isLast { return rest.hasSuffix(text) ? rest.endIndex : nil }
    var start = rest.startIndex
    while true {
      if rest[start...].hasPrefix(text) { return rest.index(start, offsetBy: text.count) }
      guard start < rest.endIndex else { return nil }
      start = rest.index(after: start)
    }
  }

  /// How it is written: in quotes where it has to be.
  package var text: String {
    parts.map { part in
      switch part {
      case .anything: "*"
      case .text(let text): Self.isBare(text) ? text : Self.quoted(text)
      }
    }.joined()
  }

  private static func isBare(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { isBare($0) && $0 != ":" }
  }

  /// Whether a character can stand in a name without quotes.
  package static func isBare(_ character: Character) -> Bool {
    !character.isWhitespace && !"\"/[]*#".contains(character)
  }

  /// A text in quotes, as a breakpoint's text has it.
  package static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

  package static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
