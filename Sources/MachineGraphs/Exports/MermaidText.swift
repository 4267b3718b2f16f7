import TerminalUI

/// Text in a flowchart of Mermaid.
enum MermaidText {
  /// A text in quotation marks in which nothing has a meaning of its own.
  ///
  /// What Mermaid, its Markdown, its formulas or HTML would read is written as entity codes; all else stays as it is,
  /// so that the text can be read and compared.
  ///
  /// - Source: Mermaid documentation, "Flowcharts", "Entity codes to escape characters".
  static func quoted(_ text: String) -> String {
    // Scalar by scalar: a mark over a quotation mark makes one character of both.
    let characters = Text.escaped(text).unicodeScalars.map { Character($0) }
    var result = ""
    for (index, character) in characters.enumerated() {
      let last = index > 0 ? characters[index - 1] : nil
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      result += code(of: character, after: last, before: next)
    }
    // The words "direction TB" in a line are a command wherever they stand.
    return "\"\(result.replacing("direction ", with: "direction#32;"))\""
  }

  private static func code(of character: Character, after last: Character?, before next: Character?) -> String {
    switch character {
    case "\"": "#quot;"
    case "&": "#amp;"
    case "<": "#lt;"
    case ">": "#gt;"
    case "#", "%", "*", "`", "~", "\\", ":", "@": entity(character)
    // Emphasis begins and ends only at the ends of a word.
    case "_": isPartOfWord(last) && isPartOfWord(next) ? "_" : entity(character)
    // Two of them would begin a formula.
    case "$": last == "$" ? entity(character) : "$"
    // A link.
    case "]": next == "(" ? entity(character) : "]"
    // A list, or a block of code, at the start of the text.
    case "-", "+", " ": last == nil ? entity(character) : String(character)
    // A list with numbers, or a link to a host.
    case ".", ")": last?.isNumber == true || last == "w" || last == "W" ? entity(character) : String(character)
    default: String(character)
    }
  }

  private static func isPartOfWord(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
  }

  private static func entity(_ character: Character) -> String {
    character.unicodeScalars.map { "#\($0.value);" }.joined()
  }
}
