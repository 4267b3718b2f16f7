import TerminalUI

/// Text in a graph for Graphviz.
enum DotText {
  /// A text in quotation marks in which nothing has a meaning of its own.
  ///
  /// A backslash would begin an escape, and an ampersand a character of HTML.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - columns: After how many columns it is broken; nothing for a single line.
  /// - Returns: The text as the language has it.
  static func quoted(_ text: String, wrap columns: Int? = nil) -> String {
    let text = Text.escaped(text)
    let lines = columns.map { Text.wrapped(text, to: $0) } ?? [text]
    let escaped = lines.map { line in
      // A mark over a quotation mark makes one character of both.
      line.unicodeScalars.reduce(into: "") { result, scalar in
        switch scalar {
        case "\\": result += "\\\\"
        case "\"": result += "\\\""
        case "&": result += "&amp;"
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
    return "\"\(escaped.joined(separator: "\\n"))\""
  }
}
