import TerminalUI

/// Tells the parts of a line of JSON apart, line by line and without asking whether the whole is well formed.
struct SourceColors {
  private let characters: [Character]
  private var position = 0
  private var line = StyledLine()

  /// A line of JSON with roles.
  static func line(_ text: String) -> StyledLine {
    var colors = SourceColors(text)
    return colors.read()
  }

  private init(_ text: String) { characters = Array(text) }

  private mutating func read() -> StyledLine {
    while position < characters.count {
      let start = characters[position]
      if start == "\"" {
        readString()
      } else if start.isLetter {
        append(.jsonLiteral) { $0.isLetter }
      } else if start.isNumber || start == "-" {
        append(.jsonNumber) { $0.isNumber || "+-.eE".contains($0) }
      } else {
        append(.jsonPunctuation) { $0 != "\"" && !$0.isLetter && !$0.isNumber && $0 != "-" }
      }
    }
    return line
  }

  private mutating func readString() {
    let start = position
    position += 1
    while position < characters.count, characters[position] != "\"" {
      position += characters[position] == "\\" ? 2 : 1
    }
    position = min(position + 1, characters.count)
    line.append(String(characters[start..<position]), role: role(ofString: start))
  }

  /// A name is followed by a colon; a path or a query begins in its own way.
  private func role(ofString start: Int) -> Role {
    if characters[position...].first(where: { $0 != " " }) == ":" { return .jsonKey }
    let text = characters[start..<position].dropFirst()
    return text.starts(with: "$") || text.starts(with: "States.") || text.starts(with: "{%")
      ? .jsonExpression : .jsonString
  }

  private mutating func append(_ role: Role, while belongs: (Character) -> Bool) {
    let start = position
    position += 1
    while position < characters.count, belongs(characters[position]) { position += 1 }
    line.append(String(characters[start..<position]), role: role)
  }
}
