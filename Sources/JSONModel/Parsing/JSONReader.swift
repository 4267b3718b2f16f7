/// Reads one JSON text from front to back, without recursion.
///
/// Finished values of open arrays and objects wait on two stacks, so each array is made once, in its final size.
///
/// - Source: RFC 8259.
struct JSONReader<Recorder: NodeRecorder>: ~Copyable {
  /// An open array or object: where its elements or members start on their stack.
  struct Frame {
    let isObject: Bool
    let start: Int
  }

  let source: SourceBytes
  let depthLimit: Int
  var offset = 0
  /// Where the text begins that is read.
  let start: Int
  var recorder: Recorder
  private var frames: [Frame] = []
  private var elements = ValueStack<JSON>()
  /// The members of open objects; one whose value is not finished has `null` until then.
  private var members = ValueStack<JSONObject.Member>()
  /// Bytes of a string with escapes.
  var scratch: [UInt8] = []

  init(_ source: SourceBytes, from start: Int = 0, depthLimit: Int, recorder: Recorder) {
    self.source = source
    self.start = start
    offset = start
    self.depthLimit = depthLimit
    self.recorder = recorder
  }

  /// Reads the whole text: one value with blanks around it.
  mutating func readText() throws(SyntaxFailure) -> JSON {
    try checkEncoding()
    skipBlanks()
    guard offset < source.count else { throw failure(.noValue) }
    let value = try readValue()
    skipBlanks()
    guard offset == source.count else { throw failure(.textAfterValue(foundScalar)) }
    return value
  }

  private func checkEncoding() throws(SyntaxFailure) {
    if let offset = source.firstInvalidOffset() { throw failure(.invalidUTF8, at: offset) }
    if source[0] == 0xEF, source[1] == 0xBB, source[2] == 0xBF { throw failure(.byteOrderMark) }
  }

  /// Reads a value, from its first character to behind its last one.
  mutating func readValue() throws(SyntaxFailure) -> JSON {
    while true {
      guard let value = try readScalarOrOpen() else { continue }
      if let finished = try add(value) { return finished }
    }
  }

  /// Reads a scalar or an empty container; opens a container that has something inside and returns `nil`.
  private mutating func readScalarOrOpen() throws(SyntaxFailure) -> JSON? {
    let start = offset
    recorder.begin(at: start)
    let value: JSON
    switch source[start] {
    case UInt8(ascii: "\""): value = .string(try readString())
    case UInt8(ascii: "{"): return try openObject()
    case UInt8(ascii: "["): return try openArray()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): value = .number(try readNumber())
    default: value = try readWord()
    }
    recorder.end(at: offset)
    return value
  }

  private mutating func openArray() throws(SyntaxFailure) -> JSON? {
    try open(Frame(isObject: false, start: elements.count))
    guard source[offset] == UInt8(ascii: "]") else { return nil }
    return close()
  }

  private mutating func openObject() throws(SyntaxFailure) -> JSON? {
    try open(Frame(isObject: true, start: members.count))
    if source[offset] == UInt8(ascii: "}") { return close() }
    try readName(expected: .memberNameOrObjectEnd)
    return nil
  }

  private mutating func open(_ frame: Frame) throws(SyntaxFailure) {
    guard frames.count < depthLimit else { throw failure(.tooDeep(limit: depthLimit)) }
    frames.append(frame)
    offset += 1
    skipBlanks()
  }

  /// Adds a value to the innermost container and closes all that end here; returns the outermost value at its end.
  private mutating func add(_ value: JSON) throws(SyntaxFailure) -> JSON? {
    var value = value
    while let frame = frames.last {
      place(consume value, in: frame)
      skipBlanks()
      if source[offset] == UInt8(ascii: ",") {
        try readComma(in: frame)
        return nil
      }
      guard source[offset] == (frame.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        throw unexpected(frame.isObject ? .commaOrObjectEnd : .commaOrArrayEnd)
      }
      value = close()
    }
    return value
  }

  @inline(__always)
  private mutating func place(_ value: consuming JSON, in frame: Frame) {
    if frame.isObject { members.updateLast { $0.value = value } } else { elements.push(value) }
  }

  private mutating func readComma(in frame: Frame) throws(SyntaxFailure) {
    let comma = offset
    offset += 1
    skipBlanks()
    let next = source[offset]
    if next == UInt8(ascii: "]") || next == UInt8(ascii: "}") { throw failure(.trailingComma, at: comma) }
    if frame.isObject { try readName(expected: .memberName) }
  }

  private mutating func readName(expected: JSONSyntaxError.Expectation) throws(SyntaxFailure) {
    guard source[offset] == UInt8(ascii: "\"") else { throw unexpected(expected) }
    let start = offset
    members.push(JSONObject.Member(name: try readString(), value: .null))
    recorder.name(start..<offset)
    skipBlanks()
    guard source[offset] == UInt8(ascii: ":") else { throw unexpected(.colon) }
    offset += 1
    skipBlanks()
  }

  /// Ends the innermost container, at its closing bracket.
  private mutating func close() -> JSON {
    offset += 1
    let frame = frames.removeLast()
    let value = frame.isObject ? closeObject(from: frame.start) : .array(elements.pop(from: frame.start))
    recorder.end(at: offset)
    return value
  }

  private mutating func closeObject(from start: Int) -> JSON {
    var repeated: [RepeatedMember] = []
    let object = JSONObject(read: members.pop(from: start), repeated: &repeated)
    if !repeated.isEmpty { recorder.repeated(repeated) }
    return .object(object)
  }
}
