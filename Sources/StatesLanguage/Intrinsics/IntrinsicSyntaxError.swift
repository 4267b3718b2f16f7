/// Why a text is not a call of an intrinsic function, and where in it.
public struct IntrinsicSyntaxError: Error, Hashable, Sendable {
  /// What is wrong: the case is stable and tested, its wording is not.
  public enum Problem: Hashable, Sendable {
    /// Something stands where something else has to; `found` is `nil` at the end of the text.
    case unexpected(found: String?, expected: String)
    /// There is no such function.
    case unknownFunction(String, nearest: String?)
    /// The function takes another number of arguments.
    case argumentCount(function: String, found: Int, expected: String)
    /// Calls are nested too deep.
    case tooDeep(limit: Int)
    /// A text in quotes is never closed.
    case unclosedText
    /// A backslash stands before a character that it cannot escape.
    case invalidEscape(String)
    /// An argument that begins like a path is none.
    case invalidPath(String)
  }

  /// What is wrong.
  public let problem: Problem
  /// Where, in bytes of UTF-8 from the start of the text.
  public let offset: Int

  /// Makes an error.
  public init(problem: Problem, offset: Int) {
    self.problem = problem
    self.offset = offset
  }

  /// What was found and what was expected.
  public var message: String {
    switch problem {
    case .unexpected(let found?, let expected): "found '\(found)', expected \(expected)"
    case .unexpected(nil, let expected): "the text ends where \(expected) was expected"
    case .unknownFunction(let name, let nearest):
      "there is no function '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    case .argumentCount(let function, let found, let expected):
      "'\(function)' takes \(expected), but here \(found == 1 ? "is 1" : "are \(found)")"
    case .tooDeep(let limit): "function calls are nested more than \(limit) deep"
    case .unclosedText: "a text in single quotes is not closed"
    case .invalidEscape(let escape): "'\(escape)' is no escape; a backslash can stand before ' { } and \\"
    case .invalidPath(let reason): "the path is wrong: \(reason)"
    }
  }
}
