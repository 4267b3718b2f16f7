import StatesLanguage

/// A text with patterns of states that is being read, and how far: a breakpoint's, or a rule's of the bindings.
package struct PatternText {
  package let characters: [Character]
  package private(set) var position = 0

  /// Begins at the beginning of a text.
  package init(_ text: String) { characters = Array(text) }

  /// The next character.
  package var next: Character? { characters.indices.contains(position) ? characters[position] : nil }

  /// Whether nothing is left.
  package var isAtEnd: Bool { position >= characters.count }

  package mutating func advance(by count: Int = 1) { position += count }

  package mutating func skipBlanks() { while next?.isWhitespace == true { position += 1 } }

  /// Goes over a text, when it is what comes next.
  package mutating func take(_ text: String) -> Bool {
    guard characters[min(position, characters.count)...].starts(with: text) else { return false }
    position += text.count
    return true
  }

  /// Goes over one of these words, when it is a whole word that comes next.
  package mutating func takeWord<Word: RawRepresentable<String> & CaseIterable>(of type: Word.Type) -> Word? {
    let word = peekedWord
    guard let found = type.allCases.first(where: { $0.rawValue == word }) else { return nil }
    position += word.count
    return found
  }

  /// What comes next up to a blank.
  package var peekedWord: String { String(characters[min(position, characters.count)...].prefix { !$0.isWhitespace }) }

  /// Reads a whole number.
  package mutating func number(_ what: String, atLeast least: Int = 1) throws(PatternSyntaxError) -> Int {
    let digits = String(characters[min(position, characters.count)...].prefix { ("0"..."9").contains($0) })
    guard let number = Int(digits), number >= least else { throw unexpected(what) }
    position += digits.count
    return number
  }

  /// What stands here is not what was expected.
  package func unexpected(_ expected: String) -> PatternSyntaxError {
    let word = peekedWord
    let found = word.isEmpty ? "the line ends here" : "found '\(word)'"
    return PatternSyntaxError(column: position + 1, message: "\(found), expected \(expected)")
  }
}

// MARK: - Names and patterns

extension PatternText {
  /// Reads a name with `*` and quotes in it.
  package mutating func name(_ what: String) throws(PatternSyntaxError) -> NamePattern {
    var parts: [NamePattern.Part] = []
    while let next {
      if next == "*" {
        advance()
        if parts.last != .anything { parts.append(.anything) }
      } else if next == "\"" {
        parts.append(.text(try quoted()))
      } else if NamePattern.isBare(next) {
        parts.append(.text(bare()))
      } else {
        break
      }
    }
    guard !parts.isEmpty else { throw unexpected(what) }
    return NamePattern(parts)
  }

  private mutating func bare() -> String {
    let text = String(characters[position...].prefix { NamePattern.isBare($0) })
    position += text.count
    return text
  }

  /// Reads a text in quotes.
  private mutating func quoted() throws(PatternSyntaxError) -> String {
    let start = position
    advance()
    var text = ""
    while let next {
      advance()
      if next == "\"" { return text }
      guard next == "\\" else {
        text.append(next)
        continue
      }
      text.append(try escaped())
    }
    throw PatternSyntaxError(column: start + 1, message: "the quote is not closed")
  }

  /// Reads what follows a backslash.
  package mutating func escaped() throws(PatternSyntaxError) -> Character {
    guard let next, next == "\"" || next == "\\" else { throw unexpected("a quote or a backslash after '\\'") }
    advance()
    return next
  }

  /// Reads a pattern of states.
  package mutating func pattern() throws(PatternSyntaxError) -> StatePattern {
    var levels: [StatePattern.Level] = []
    while true {
      if take("type:") { return StatePattern(levels: levels, .type(try type())) }
      let name = try name("the name of a state, with a name that has blanks in quotes")
      let index = try branchIndex()
      guard take("/") else {
        guard index == nil else { throw unexpected("'/' and a state of the branch") }
        return StatePattern(levels: levels, .name(name))
      }
      levels.append(StatePattern.Level(name: name, index: index))
    }
  }

  private mutating func branchIndex() throws(PatternSyntaxError) -> StatePattern.Level.Index? {
    guard take("[") else { return nil }
    let index: StatePattern.Level.Index =
      take("*") ? .any : .number(try number("the number of a branch, from 0, or '*'", atLeast: 0))
    guard take("]") else { throw unexpected("']'") }
    return index
  }

  private mutating func type() throws(PatternSyntaxError) -> StateType {
    guard let type = takeWord(of: StateType.self) else {
      throw unexpected("a type: " + StateType.allCases.map(\.rawValue).listed)
    }
    return type
  }
}

extension [String] {
  /// `a, b or c`.
  package var listed: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
