/// How much of some bytes is well-formed UTF-8.
package struct UTF8Prefix: Equatable, Sendable {
  /// How many bytes from the first one on are.
  package let count: Int
  /// Whether the rest can be the beginning of a character, whose end is still to come.
  package let mayContinue: Bool

  /// The most bytes that a character without its last byte has.
  private static let longestBeginning = 3

  /// Looks at bytes.
  package init(of bytes: [UInt8]) {
    let invalid = SourceBytes.withBytes(of: bytes) { $0.firstInvalidOffset() }
    count = invalid ?? bytes.count
    mayContinue = bytes.count - count <= Self.longestBeginning
  }
}
