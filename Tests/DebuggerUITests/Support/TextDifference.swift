/// The first line in which two texts differ.
struct TextDifference: Equatable, CustomStringConvertible {
  let line: Int
  let expected: String
  let found: String

  /// Compares two texts; nothing when they are equal.
  init?(expected: String, found: String) {
    let (expected, found) = (Self.lines(of: expected), Self.lines(of: found))
    let length = max(expected.count, found.count)
    guard let line = (0..<length).first(where: { Self.line($0, of: expected) != Self.line($0, of: found) }) else {
      return nil
    }
    self.line = line + 1
    self.expected = Self.line(line, of: expected)
    self.found = Self.line(line, of: found)
  }

  var description: String { "line \(line)\nexpected \(expected)\nfound    \(found)" }

  private static func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func line(_ index: Int, of lines: [Substring]) -> String {
    lines.indices.contains(index) ? "|\(lines[index])|" : "(no such line)"
  }
}
