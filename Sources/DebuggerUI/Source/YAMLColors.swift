import TerminalUI

/// Tells the parts of a line of YAML apart, line by line and without asking whether the whole is well formed.
///
/// JSON in a template of YAML looks as it does elsewhere: brackets, quotes and colons mean the same in both.
struct YAMLColors {
  private let characters: [Character]
  private var position = 0
  private var line = StyledLine()

  /// A line of YAML with roles.
  static func line(_ text: String) -> StyledLine {
    var colors = YAMLColors(text)
    return colors.read()
  }

  private init(_ text: String) { characters = Array(text) }

  private mutating func read() -> StyledLine {
    readDashes()
    while position < characters.count {
      switch characters[position] {
      case "#" where position == 0 || characters[position - 1].isWhitespace: append(characters.count, .jsonPunctuation)
      case "\"", "'": readQuoted()
      case "{" where next == "%": append(endOfText(), .jsonExpression)
      case "{", "}", "[", "]", ",": append(position + 1, .jsonPunctuation)
      case "|", ">": append(endOfWord(), .jsonPunctuation)
      case "&", "*", "!": append(endOfWord(), .jsonLiteral)
      case let character where character.isWhitespace: append(position + 1, .text)
      default: readPlain()
      }
    }
    return line
  }

  private var next: Character? { position + 1 < characters.count ? characters[position + 1] : nil }

  /// The dashes of lists at the beginning of the line.
  private mutating func readDashes() {
    while position < characters.count, characters[position] == " " || characters[position] == "-" && next ?? " " == " "
    {
      append(position + 1, characters[position] == "-" ? .jsonPunctuation : .text)
    }
  }

  private mutating func readQuoted() {
    let quote = characters[position]
    var end = position + 1
    while end < characters.count, characters[end] != quote {
      end += quote == "\"" && characters[end] == "\\" ? 2 : 1
    }
    end = min(end + 1, characters.count)
    let content = characters[(position + 1)..<end]
    append(end, isColon(at: end) ? .jsonKey : role(ofText: content))
  }

  private mutating func readPlain() {
    let end = endOfText()
    let text = characters[position..<end]
    guard !isColon(at: end) else {
      append(end, .jsonKey)
      append(end + 1, .jsonPunctuation)
      return
    }
    append(end, role(ofText: text, isPlain: true))
  }

  private func role(ofText text: ArraySlice<Character>, isPlain: Bool = false) -> Role {
    if text.starts(with: "$") || text.starts(with: "States.") || text.starts(with: "{%") { return .jsonExpression }
    guard isPlain else { return .jsonString }
    switch String(text) {
    case "true", "false", "null", "~", "True", "False", "Null": return .jsonLiteral
    case let text where Double(text) != nil: return .jsonNumber
    default: return .jsonString
    }
  }

  /// Where a text without quotes ends: before a colon, a comment or a bracket.
  private func endOfText() -> Int {
    var end = position
    var closes = 0
    while end < characters.count, !isColon(at: end) {
      let character = characters[end]
      if character == "#", end > 0, characters[end - 1].isWhitespace { break }
      if "[{(".contains(character) { closes += 1 }
      if ",]}".contains(character), closes <= 0 { break }
      if "]})".contains(character) { closes -= 1 }
      end += 1
    }
    while end > position + 1, characters[end - 1].isWhitespace { end -= 1 }
    return max(end, position + 1)
  }

  private func endOfWord() -> Int {
    characters[position...].firstIndex { $0.isWhitespace } ?? characters.count
  }

  private func isColon(at index: Int) -> Bool {
    guard index < characters.count, characters[index] == ":" else { return false }
    return index + 1 == characters.count || characters[index + 1].isWhitespace
  }

  private mutating func append(_ end: Int, _ role: Role) {
    let end = min(end, characters.count)
    guard position < end else { return }
    line.append(String(characters[position..<end]), role: role)
    position = end
  }
}
