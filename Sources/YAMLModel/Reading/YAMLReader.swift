import JSONModel

/// Reads YAML: a position in a text, moved forward by functions that each read one thing.
struct YAMLReader {
  let bytes: [UInt8]
  /// Where it stands.
  var position = 0
  /// Where the line begins that it stands in.
  var lineStart = 0
  /// The nodes with anchors so far.
  var anchors: [String: YAMLNode] = [:]
  /// The anchors of collections that are still being read.
  var openAnchors: Set<String> = []
  /// How many collections the position is in.
  private var depth = 0
  private let depthLimit: Int

  init(_ bytes: [UInt8], depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
  }

  /// The byte at the position; 0 at the end.
  var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// The byte after the one at the position; 0 at the end.
  var nextByte: UInt8 { peek(1) }

  /// The byte some places on; 0 outside the text.
  func peek(_ distance: Int) -> UInt8 {
    let index = position + distance
    return bytes.indices.contains(index) ? bytes[index] : 0
  }

  /// Whether the text is over.
  var isAtEnd: Bool { position >= bytes.count }

  /// How far the position is from the start of its line.
  var column: Int { position - lineStart }

  /// Whether only blanks stand before the position on its line.
  var isFirstOnLine: Bool { bytes[lineStart..<position].allSatisfy(\.isYAMLBlank) }

  /// Whether a line begins here that starts or ends a document.
  var isAtDocumentMark: Bool {
    guard position == lineStart, byte == .dash || byte == .dot else { return false }
    return nextByte == byte && peek(2) == byte && peek(3).isYAMLBlankOrEnd
  }

  /// Whether a character stands here on its own, followed by a blank or the end of the line.
  func isAtIndicator(_ indicator: UInt8) -> Bool { byte == indicator && nextByte.isYAMLBlankOrEnd }

  /// Goes into a collection.
  mutating func descend() throws(YAMLFailure) {
    guard depth < depthLimit else { throw failure(.tooDeep(limit: depthLimit)) }
    depth += 1
  }

  /// Leaves a collection.
  mutating func ascend() { depth -= 1 }

  /// A failure at the character here.
  func failure(_ problem: YAMLSyntaxError.Problem) -> YAMLFailure { failure(problem, at: position..<position + 1) }

  /// A failure at a place.
  func failure(_ problem: YAMLSyntaxError.Problem, at range: Range<Int>) -> YAMLFailure {
    YAMLFailure(problem: problem, range: range)
  }

  /// What stands here, for messages.
  var found: String {
    if isAtEnd { return "the end of the text" }
    if byte.isYAMLBreak { return "the end of the line" }
    let text = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
    return text.unicodeScalars.first.map { "'\($0)'" } ?? "nothing"
  }
}

extension UInt8 {
  static let dash = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let colon = UInt8(ascii: ":")
  static let hash = UInt8(ascii: "#")
  static let question = UInt8(ascii: "?")
  static let comma = UInt8(ascii: ",")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let ampersand = UInt8(ascii: "&")
  static let asterisk = UInt8(ascii: "*")
  static let exclamation = UInt8(ascii: "!")
  static let bar = UInt8(ascii: "|")
  static let greater = UInt8(ascii: ">")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// A blank inside a line.
  var isYAMLBlank: Bool { self == .space || self == .tab }
  /// An end of a line.
  var isYAMLBreak: Bool { self == .lineFeed || self == .carriageReturn }
  /// A blank, an end of a line, or the end of the text.
  var isYAMLBlankOrEnd: Bool { isYAMLBlank || isYAMLBreak || self == 0 }
  /// A character that structures collections in brackets.
  var isYAMLFlowIndicator: Bool {
    switch self {
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: true
    default: false
    }
  }
}
