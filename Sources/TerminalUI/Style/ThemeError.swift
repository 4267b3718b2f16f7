/// What is wrong in a theme file, and where.
package struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What can be wrong.
  package enum Problem: Hashable, Sendable {
    /// A line is neither empty, nor a comment, nor `name = words`.
    case noEqualsSign
    /// A role that does not exist, and those with a similar name.
    case unknownRole(String, near: [String])
    /// A role that was said before, and in which line.
    case repeatedRole(String, line: Int)
    /// A word that is neither a colour nor an attribute, and similar words.
    case unknownWord(String, near: [String])
    /// A second colour for the same thing.
    case secondColor(String)
    /// An `on` that no colour follows.
    case nothingAfterOn
    /// A role with no words after the equals sign.
    case emptyStyle
    /// A theme to inherit from that does not exist, and those that do.
    case unknownTheme(String, known: [String])
  }

  /// What is wrong.
  package let problem: Problem
  /// The line, from 1.
  package let line: Int
  /// The column, from 1, in characters.
  package let column: Int

  /// What is wrong in words, after its place.
  package var description: String { "\(line):\(column): \(message)" }

  private var message: String {
    switch problem {
    case .noEqualsSign: "expected 'role = style'"
    case .unknownRole(let name, let near): "no role named '\(name)'" + ThemeError.suggestion(near)
    case .repeatedRole(let name, let line): "'\(name)' has a style already, in line \(line)"
    case .unknownWord(let word, let near):
      "'\(word)' is neither a colour nor an attribute" + ThemeError.suggestion(near)
    case .secondColor(let word): "'\(word)' is a second colour; write 'on \(word)' for the background"
    case .nothingAfterOn: "expected a colour after 'on'"
    case .emptyStyle: "expected a style; write 'plain' for no attributes, or leave the line out"
    case .unknownTheme(let name, let known):
      "no theme named '\(name)' to inherit from; there are \(known.joined(separator: ", "))"
    }
  }

  private static func suggestion(_ near: [String]) -> String {
    near.isEmpty ? "" : "; did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"
  }
}
