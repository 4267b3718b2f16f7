/// A place in a text.
public struct SourcePosition: Hashable, Sendable {
  /// The line, from 1; lines end with a line feed.
  public let line: Int
  /// The column, from 1, counted in Unicode scalars.
  public let column: Int
  /// How many bytes of UTF-8 stand before the place.
  public let offset: Int

  /// Makes a position.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}

extension SourcePosition: Comparable, CustomStringConvertible {
  /// Whether one place stands before another in the same text.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool { left.offset < right.offset }

  /// The line and the column, as compilers write them: `12:15`.
  public var description: String { "\(line):\(column)" }
}
