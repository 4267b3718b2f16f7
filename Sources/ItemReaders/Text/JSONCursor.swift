import JSONModel

/// Walks through a JSON text of which only a window is in memory.
struct JSONCursor {
  private(set) var window: TextWindow

  init(_ window: TextWindow) { self.window = window }

  /// Allows longer or shorter values.
  mutating func limitValues(to limit: Int) { window.limit = limit }

  /// How many bytes of the text stand before the next token.
  var textOffset: Int { window.position(of: window.offset).offset }

  /// Skips blanks and looks at the next byte; there is none at the end of the text.
  mutating func peek() throws(ItemReadError) -> UInt8? {
    while true {
      while window.offset < window.bytes.count {
        let byte = window.bytes[window.offset]
        guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
        window.offset += 1
      }
      if window.isComplete { return nil }
      try window.fill()
    }
  }

  /// Goes behind the byte that ``peek()`` saw.
  mutating func skip() { window.offset += 1 }

  /// Reads a value.
  mutating func value() throws(ItemReadError) -> JSON {
    guard try peek() != nil else { throw failure(.unexpectedEnd(expected: .value)) }
    return try read { bytes, range throws(PieceFailure) in try JSONParser.readValue(in: bytes, range: range) }
  }

  /// Reads the name of a member and the colon behind it.
  mutating func name() throws(ItemReadError) -> String {
    guard try peek() != nil else { throw failure(.unexpectedEnd(expected: .memberName)) }
    let name = try read { bytes, range throws(PieceFailure) in
      let (name, end) = try JSONParser.readName(in: bytes, range: range)
      return (value: name, end: end)
    }
    guard try peek() == UInt8(ascii: ":") else { throw unexpected(.colon) }
    skip()
    return name
  }

  /// A failure at the next token.
  func failure(_ problem: JSONSyntaxError.Problem) -> ItemReadError { failure(problem, at: window.offset) }

  /// A failure for what stands here, or for the end of the text.
  func unexpected(_ expected: JSONSyntaxError.Expectation) -> ItemReadError {
    guard let found = foundScalar else { return failure(.unexpectedEnd(expected: expected)) }
    return failure(.unexpected(found, expected: expected))
  }

  /// The next character; ``peek()`` has made sure that all of it is there.
  var foundScalar: Unicode.Scalar? {
    guard !window.isFinished else { return nil }
    return String(decoding: window.bytes[window.offset...].prefix(4), as: UTF8.self).unicodeScalars.first
  }

  private func failure(_ problem: JSONSyntaxError.Problem, at offset: Int) -> ItemReadError {
    window.failure(.json(problem), at: offset)
  }

  /// Reads a token; one that reaches the end of the window is read again when there is more of the text.
  private mutating func read<Token>(
    _ token: ([UInt8], Range<Int>) throws(PieceFailure) -> (value: Token, end: Int)
  ) throws(ItemReadError) -> Token {
    while true {
      let start = window.offset
      if let (value, end) = try whole(token) {
        guard end - start <= window.limit else { throw window.failure(.itemTooLong(limit: window.limit), at: start) }
        window.offset = end
        return value
      }
      try window.fill()
    }
  }

  private func whole<Token>(
    _ token: ([UInt8], Range<Int>) throws(PieceFailure) -> (value: Token, end: Int)
  ) throws(ItemReadError) -> (value: Token, end: Int)? {
    do throws(PieceFailure) {
      let read = try token(window.bytes, window.offset..<window.bytes.count)
      return read.end < window.bytes.count || window.isComplete ? read : nil
    } catch {
      guard error.isAtEnd, !window.isComplete else { throw failure(error.problem, at: error.offset) }
      return nil
    }
  }
}
