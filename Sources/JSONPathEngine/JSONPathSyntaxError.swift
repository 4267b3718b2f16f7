/// Why a text is not a path, and where in it.
public struct JSONPathSyntaxError: Error, Hashable, Sendable {
  /// What is wrong: the case is stable and tested, its wording is not.
  public enum Problem: Hashable, Sendable {
    /// Something stands where something else has to; `found` is `nil` at the end of the text.
    case unexpected(found: String?, expected: String)
    /// A bracket, parenthesis, quotation mark or pattern that is never closed.
    case unclosed(String)
    /// A backslash in front of something that it cannot escape.
    case invalidEscape(String)
    /// A number that no index can have, or that is not a number.
    case invalidNumber(String)
    /// A word or sign between two values that is not a comparison.
    case unknownOperator(String)
    /// A name in front of parentheses that is not a function.
    case unknownFunction(String)
    /// A regular expression that does not compile.
    case invalidPattern(String)
    /// A blank in a name that is not quoted.
    case blankInName
    /// More steps, or parentheses inside each other, than a path may have.
    case tooComplex(limit: Int, of: String)
    /// An operator that can select several values, in a reference path.
    case notSingular(String)
  }

  /// What is wrong.
  public let problem: Problem
  /// Where, in bytes of UTF-8 from the start of the text.
  public let offset: Int

  /// Makes an error.
  public init(_ problem: Problem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }

  /// What was found and what was expected, without the place.
  public var message: String {
    switch problem {
    case .unexpected(let found?, let expected): "found '\(found)', expected \(expected)"
    case .unexpected(nil, let expected): "the path ends where \(expected) was expected"
    case .unclosed(let opening): "\(opening) is not closed"
    case .invalidEscape(let escape): "'\(escape)' is not an escape; write '\\\\' for a backslash"
    case .invalidNumber(let text): "'\(text)' is not a number that can stand here"
    case .unknownOperator(let name): "no operator '\(name)'; operators are == != < <= > >= =~ in nin and the like"
    case .unknownFunction(let name): "no function '\(name)()'; quote a name with a parenthesis: ['\(name)(…)']"
    case .invalidPattern(let reason): "the regular expression does not compile: \(reason)"
    case .blankInName: "a blank in a name; quote such a name: ['my name']"
    case .tooComplex(let limit, let what): "more than \(limit) \(what)"
    case .notSingular(let text): "'\(text)' can select several values, expected a name or an index"
    }
  }
}

extension JSONPathSyntaxError: CustomStringConvertible {
  /// The message and the place.
  public var description: String { "\(message) (at byte \(offset))" }
}
