public import JSONPathEngine

extension IntrinsicParser {
  /// Reads a text in single quotes.
  ///
  /// - Parameter keepingBraceEscapes: Whether `\{`, `\}` and `\\` stay as they are, for the template of
  ///   `States.Format`, which has to tell `{}` from `\{\}`.
  /// - Returns: the text without its quotes.
  /// - Throws: ``IntrinsicSyntaxError`` when it is not closed or an escape is wrong.
  mutating func quotedText(keepingBraceEscapes: Bool) throws(IntrinsicSyntaxError) -> String {
    let start = index
    advance(by: 1)
    var text: [UInt8] = []
    while let byte = current {
      advance(by: 1)
      if byte == UInt8(ascii: "'") { return String(decoding: text, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      let escaped = try escapedByte()
      if keepingBraceEscapes, escaped != UInt8(ascii: "'") { text.append(byte) }
      text.append(escaped)
    }
    throw error(.unclosedText, at: start)
  }

  private mutating func escapedByte() throws(IntrinsicSyntaxError) -> UInt8 {
    let allowed = Array("'{}\\".utf8)
    guard let byte = current, allowed.contains(byte) else {
      let rest = String(decoding: bytes[index...], as: UTF8.self).prefix(1)
      throw error(.invalidEscape("\\\(rest)"), at: index - 1)
    }
    advance(by: 1)
    return byte
  }

  /// Reads a path: up to the comma or parenthesis that ends the argument.
  mutating func path() throws(IntrinsicSyntaxError) -> JSONPath {
    let start = index
    var closers: [UInt8] = []
    while let byte = current {
      if closers.isEmpty, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")") { break }
      follow(byte, &closers)
      advance(by: byte == UInt8(ascii: "\\") ? min(2, bytes.count - index) : 1)
    }
    var end = index
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return try JSONPath(inIntrinsic: String(decoding: bytes[start..<end], as: UTF8.self), at: start)
  }

  /// Keeps track of which brackets and quotes are still open.
  private func follow(_ byte: UInt8, _ closers: inout [UInt8]) {
    let quotes = [UInt8(ascii: "'"), UInt8(ascii: "\"")]
    if let last = closers.last, byte == last {
      closers.removeLast()
    } else if let last = closers.last, quotes.contains(last) {
      return
    } else if byte == UInt8(ascii: "[") {
      closers.append(UInt8(ascii: "]"))
    } else if byte == UInt8(ascii: "(") {
      closers.append(UInt8(ascii: ")"))
    } else if quotes.contains(byte), !closers.isEmpty {
      closers.append(byte)
    }
  }
}

extension JSONPath {
  /// Compiles a path that stands in a `.$` field or in the call of a function.
  init(inIntrinsic text: String, at offset: Int) throws(IntrinsicSyntaxError) {
    do throws(JSONPathSyntaxError) {
      try self.init(parsing: text)
    } catch {
      throw IntrinsicSyntaxError(problem: .invalidPath(error.message), offset: offset + error.offset)
    }
  }
}

extension IntrinsicCall {
  /// Reads a call.
  public init(parsing text: String) throws(IntrinsicSyntaxError) {
    var parser = IntrinsicParser(text)
    self = try parser.parse()
  }

  /// All paths among the arguments, those of nested calls included.
  public var paths: [JSONPath] { arguments.flatMap(\.paths) }
}

extension IntrinsicCall.Argument {
  /// The paths in the argument.
  fileprivate var paths: [JSONPath] {
    switch self {
    case .literal: []
    case .path(let path): [path]
    case .call(let call): call.paths
    }
  }
}
