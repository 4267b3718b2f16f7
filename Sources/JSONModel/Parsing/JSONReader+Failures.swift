extension JSONReader {
  /// A failure at the current place.
  func failure(_ problem: JSONSyntaxError.Problem) -> SyntaxFailure { failure(problem, at: offset) }

  /// A failure at another place.
  func failure(_ problem: JSONSyntaxError.Problem, at offset: Int) -> SyntaxFailure {
    SyntaxFailure(problem: problem, offset: offset)
  }

  /// A failure for what stands at the current place, or for the end of the text.
  func unexpected(_ expected: JSONSyntaxError.Expectation) -> SyntaxFailure {
    failure(offset < source.count ? .unexpected(foundScalar, expected: expected) : .unexpectedEnd(expected: expected))
  }

  /// The character at the current place.
  var foundScalar: Unicode.Scalar {
    let end = min(offset + 4, source.count)
    var decoder = UTF8()
    var bytes = (offset..<end).map { source[$0] }.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return "\u{FFFD}" }
    return scalar
  }
}
