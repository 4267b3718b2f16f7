public import JSONModel

/// Why an expression could not be read or evaluated, as the reference implementation says it.
public struct JSONataError: Error, Equatable, Sendable {
  /// The code: `S…` for syntax, `T…` for types, `D…` for what happens during evaluation, `U…` for limits.
  public let code: String
  /// Where, counted in UTF-16 code units from the start of the expression; mostly the end of the token to blame.
  public internal(set) var position: Int?
  /// The token or function to blame.
  public internal(set) var token: String?
  /// What else the message names, for example `value` and `index`.
  public internal(set) var details: [String: JSON] = [:]

  init(_ code: String, position: Int? = nil, token: String? = nil, value: Value? = nil) {
    self.code = code
    self.position = position
    self.token = token
    if let value = value?.json { details["value"] = value }
  }

  /// This with another detail.
  func with(_ name: String, _ value: JSON?) -> JSONataError {
    var error = self
    error.details[name] = value
    return error
  }

  /// This at a place, unless it already has one.
  func at(_ position: Int, token: String?) -> JSONataError {
    var error = self
    if error.position == nil { error.position = position }
    if error.token == nil { error.token = token }
    return error
  }
}

extension JSONataError {
  /// What happened, in the words of the reference implementation.
  public var message: String {
    guard let template = Self.messages[code] else { return code }
    var result = ""
    var rest = template[...]
    while let start = rest.firstIndex(of: "{") {
      result += rest[..<start]
      rest = rest[start...]
      let isBare = rest.hasPrefix("{{{")
      rest = rest.drop { $0 == "{" }
      let name = String(rest.prefix { $0 != "}" })
      rest = rest.drop { $0 != "}" }.dropFirst(isBare ? 3 : 2)
      result += text(of: name, isBare: isBare)
    }
    return result + rest
  }

  private func text(of name: String, isBare: Bool) -> String {
    let value = name == "token" ? token.map { JSON.string($0) } : details[name]
    guard let value else { return "undefined" }
    return isBare ? value.string ?? value.text() : value.text()
  }
}

extension JSONataError {
  static let timeoutText = "Expression evaluation timeout: Check for infinite loop"
  private static let overflowText =
    "Stack overflow error: Check for non-terminating recursive function.  Consider rewriting as tail-recursive"

  /// Evaluation took more steps than it may.
  static var timeout: JSONataError { JSONataError("U1001").with("limit", .string(timeoutText)) }

  /// Evaluation nests deeper than it may.
  static var overflow: JSONataError { JSONataError("U1001").with("limit", .string(overflowText)) }

  /// An expression is written so that it nests deeper than can be read.
  static func tooDeep(at position: Int) -> JSONataError { JSONataError("U1005", position: position) }

  static let patternTimeoutText = "Regular expression timeout: Check for a pattern that backtracks without end"

  /// Whether the evaluation has ended because it took more than ``JSONataLimits/steps``, or a regular expression in it
  /// did.
  public var isOutOfSteps: Bool {
    code == "U1001" && [Self.timeoutText, Self.patternTimeoutText].contains { details["limit"] == .string($0) }
  }
}

extension JSONataError: CustomStringConvertible {
  /// The code and the message.
  public var description: String { "\(code): \(message)" }
}
