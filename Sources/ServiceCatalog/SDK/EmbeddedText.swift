/// A text that the compiler put among the constants of the program: it costs nothing until it is read.
struct EmbeddedText: Sendable {
  private let constant: StaticString

  /// Wraps a constant of more than one letter.
  init(_ constant: StaticString) { self.constant = constant }

  /// How many bytes it has.
  var count: Int { constant.utf8CodeUnitCount }

  /// A copy of a part; empty when the text does not have it.
  func text(in range: Range<Int>) -> String {
    guard constant.hasPointerRepresentation, range.lowerBound >= 0, range.upperBound <= count else { return "" }
    // The constant lies in the program's data, so it outlives every pointer to it, and the range is within it.
    let bytes = unsafe UnsafeBufferPointer(start: constant.utf8Start, count: count)
    return unsafe String(decoding: bytes[range], as: UTF8.self)
  }
}
