import JSONModel
import JSONPathEngine

/// Reads calls of intrinsic functions.
///
/// - Source: States Language specification, "Intrinsic Functions".
struct IntrinsicParser {
  let bytes: [UInt8]
  private(set) var index = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Reads the whole text as one call.
  mutating func parse() throws(IntrinsicSyntaxError) -> IntrinsicCall {
    skipBlanks()
    let call = try call(depth: 1)
    skipBlanks()
    guard index == bytes.count else { throw unexpected("the end of the call") }
    return call
  }

  private mutating func call(depth: Int) throws(IntrinsicSyntaxError) -> IntrinsicCall {
    guard depth <= IntrinsicFunction.depthLimit else {
      throw error(.tooDeep(limit: IntrinsicFunction.depthLimit), at: index)
    }
    let start = index
    let function = try function()
    let arguments = try arguments(of: function, depth: depth)
    guard function.arity.contains(arguments.count) else {
      throw error(
        .argumentCount(function: function.name, found: arguments.count, expected: function.arityText),
        at: start
      )
    }
    return IntrinsicCall(function: function, arguments: arguments, text: text(from: start))
  }

  private mutating func function() throws(IntrinsicSyntaxError) -> IntrinsicFunction {
    let start = index
    while let byte = current, byte.isNameByte { index += 1 }
    let name = text(from: start)
    guard name.hasPrefix("States.") else {
      index = start
      throw unexpected("a path, or a function like States.Format")
    }
    if let function = IntrinsicFunction(rawValue: String(name.dropFirst(7))) { return function }
    let nearest = nearestName(to: name, among: IntrinsicFunction.allCases.map(\.name))
    throw error(.unknownFunction(name, nearest: nearest), at: start)
  }

  private mutating func arguments(
    of function: IntrinsicFunction,
    depth: Int
  ) throws(IntrinsicSyntaxError) -> [IntrinsicCall.Argument] {
    skipBlanks()
    guard take("(") else { throw unexpected("'('") }
    skipBlanks()
    if take(")") { return [] }
    var arguments: [IntrinsicCall.Argument] = []
    while true {
      skipBlanks()
      let isTemplate = function == .format && arguments.isEmpty
      arguments.append(try argument(depth: depth, isTemplate: isTemplate))
      skipBlanks()
      if take(")") { return arguments }
      guard take(",") else { throw unexpected("',' or ')'") }
    }
  }

  private mutating func argument(
    depth: Int,
    isTemplate: Bool
  ) throws(IntrinsicSyntaxError) -> IntrinsicCall.Argument {
    switch current {
    case UInt8(ascii: "'"): .literal(.string(try quotedText(keepingBraceEscapes: isTemplate)))
    case UInt8(ascii: "$"): .path(try path())
    case UInt8(ascii: "S"): .call(try call(depth: depth + 1))
    default: .literal(try word())
    }
  }

  /// Reads `true`, `false`, `null` or a number.
  private mutating func word() throws(IntrinsicSyntaxError) -> JSON {
    let start = index
    while let byte = current, byte.isNameByte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") { index += 1 }
    let word = text(from: start)
    if !word.isEmpty, let value = try? JSON(parsing: word) { return value }
    index = start
    throw unexpected("a text in single quotes, a number, true, false, null, a path or a function")
  }
}

extension IntrinsicParser {
  /// The next byte.
  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Steps over a character, when it is the next one.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  /// Steps over some bytes.
  mutating func advance(by count: Int) { index += count }

  /// Steps over blanks and line ends.
  mutating func skipBlanks() {
    while let byte = current, byte == UInt8(ascii: " ") || (9...13).contains(byte) { index += 1 }
  }

  /// The text between an earlier place and here.
  func text(from start: Int) -> String { String(decoding: bytes[start..<index], as: UTF8.self) }

  func error(_ problem: IntrinsicSyntaxError.Problem, at offset: Int) -> IntrinsicSyntaxError {
    IntrinsicSyntaxError(problem: problem, offset: offset)
  }

  func unexpected(_ expected: String) -> IntrinsicSyntaxError {
    let rest = String(decoding: bytes[index...], as: UTF8.self).prefix(20)
    return error(.unexpected(found: rest.isEmpty ? nil : String(rest), expected: expected), at: index)
  }
}

extension UInt8 {
  /// Whether the byte can be part of a function's name or of a number.
  fileprivate var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
