/// Reads expressions by recursive descent.
///
/// Words in wrong places are refused at once. What is wrong with words in their places is refused once the whole
/// expression is known to be well formed, as DynamoDB does.
struct ExpressionParser {
  /// What kind of expression is read.
  let kind: ExpressionKind
  private let text: [UInt8]
  private let tokens: [ExpressionToken]
  private var position = 0
  /// The first thing that is wrong with words in their places.
  private var problem: String?
  /// What the placeholders stand for.
  var placeholders: Placeholders
  /// Which words the last pair of brackets enclosed.
  var bracketed: Range<Int>?
  /// In how many brackets and negations the current word stands.
  private var depth = 0

  init(_ text: String, _ kind: ExpressionKind, _ placeholders: Placeholders) throws(Refusal) {
    guard text.utf8.count <= 4096 else {
      throw kind.refusal(
        "Expression size has exceeded the maximum allowed size; expression size: \(text.utf8.count)"
      )
    }
    self.kind = kind
    self.text = Array(text.utf8)
    self.placeholders = placeholders
    tokens = try ExpressionLexer.tokens(of: text, kind)
  }

  /// The current word.
  var current: ExpressionToken { tokens[position] }
  /// The number of the current word.
  var place: Int { position }
  /// The word after the current one; at the end the end again.
  var following: ExpressionToken { tokens[min(position + 1, tokens.count - 1)] }

  /// Goes to the next word.
  ///
  /// - Returns: the one before.
  @discardableResult
  mutating func advance() -> ExpressionToken {
    let token = current
    position = min(position + 1, tokens.count - 1)
    return token
  }

  /// Goes past a sign, when it is the current word.
  mutating func skip(_ sign: String) -> Bool {
    guard current.isSign(sign) else { return false }
    advance()
    return true
  }

  /// Goes past a keyword, when it is the current word.
  mutating func skip(keyword: String) -> Bool {
    guard current.isKeyword(keyword) else { return false }
    advance()
    return true
  }

  /// Goes past a sign that must stand here.
  mutating func expect(_ sign: String) throws(Refusal) {
    guard skip(sign) else { throw syntaxError }
  }

  /// The current word is in the wrong place.
  var syntaxError: Refusal {
    let token = current
    let before = position > 0 ? tokens[position - 1].range.lowerBound : token.range.lowerBound
    let near = String(decoding: text[before..<following.range.upperBound], as: UTF8.self)
    return kind.refusal("Syntax error; token: \"\(token.text)\", near: \"\(near)\"")
  }

  /// Remembers what is wrong with words in their places; only the first one is told.
  mutating func report(_ message: String) {
    if problem == nil { problem = message }
  }

  /// Refuses what is left of the text, and what was wrong with the words.
  func finish() throws(Refusal) {
    guard current.kind == .end else { throw syntaxError }
    if let problem { throw kind.refusal(problem) }
  }

  /// Goes one level deeper for the time of some work; more than 300 levels no expression has.
  mutating func deeper<Result>(_ work: (inout Self) throws(Refusal) -> Result) throws(Refusal) -> Result {
    guard depth < 300 else {
      throw kind.refusal("The expression contains too many operators; maximum operator count: 300")
    }
    depth += 1
    defer { depth -= 1 }
    return try work(&self)
  }
}

extension ExpressionParser {
  /// A path: a name, and steps into maps and lists.
  mutating func path() throws(Refusal) -> DocumentPath {
    var path = DocumentPath(attribute: try name())
    while true {
      if skip(".") {
        path.steps.append(.name(try name()))
      } else if skip("[") {
        guard current.kind == .digits, let index = Int(current.text) else { throw syntaxError }
        advance()
        try expect("]")
        path.steps.append(.index(index))
      } else {
        return path
      }
    }
  }

  private mutating func name() throws(Refusal) -> String {
    let token = current
    switch token.kind {
    case .word:
      guard !["AND", "OR", "NOT", "BETWEEN", "IN"].contains(where: token.isKeyword) else { throw syntaxError }
      advance()
      if ReservedWords.contains(token.capitals) {
        report("Attribute name is a reserved keyword; reserved keyword: \(token.text)")
      }
      return token.text
    case .name:
      advance()
      if let name = placeholders.name(token.text) { return name }
      report(
        "An expression attribute name used in the document path is not defined; attribute name: \(token.text)"
      )
      return token.text
    case .value, .digits, .sign, .end: throw syntaxError
    }
  }

  /// What a placeholder of a value stands for.
  mutating func value() throws(Refusal) -> AttributeValue {
    let token = current
    guard token.kind == .value else { throw syntaxError }
    advance()
    if let value = placeholders.value(token.text) { return value }
    report("An expression attribute value used in expression is not defined; attribute value: \(token.text)")
    return .null
  }

  /// The paths of a ProjectionExpression.
  static func projection(_ text: String, _ placeholders: inout Placeholders) throws(Refusal) -> [DocumentPath] {
    var parser = try ExpressionParser(text, .projection, placeholders)
    var paths: [DocumentPath] = []
    repeat { paths.append(try parser.path()) } while parser.skip(",")
    try parser.finish()
    try DocumentPath.check(paths, .projection)
    placeholders = parser.placeholders
    return paths
  }
}
