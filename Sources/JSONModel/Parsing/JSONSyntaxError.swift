/// Why a text is not JSON, and where.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// What is wrong: the cases are stable, the wording of the message is not.
  public enum Problem: Hashable, Sendable {
    /// The text is empty, or nothing but blanks.
    case noValue
    /// The text starts with a byte order mark.
    case byteOrderMark
    /// A byte is not part of well-formed UTF-8.
    case invalidUTF8
    /// A character stands where something else has to.
    case unexpected(Unicode.Scalar, expected: Expectation)
    /// The text ends too early.
    case unexpectedEnd(expected: Expectation)
    /// A word stands for a value and is none of `true`, `false` and `null`.
    case unknownWord(String)
    /// A comma stands before a closing bracket or brace.
    case trailingComma
    /// Something follows the end of the value.
    case textAfterValue(Unicode.Scalar)
    /// A number has more than one digit and starts with 0.
    case leadingZero
    /// A control character stands unescaped in a string.
    case controlCharacter(Unicode.Scalar)
    /// A backslash is followed by something that it cannot escape.
    case unknownEscape(Unicode.Scalar)
    /// One half of a surrogate pair is escaped without the other.
    case loneSurrogate(UInt16)
    /// Arrays and objects nest deeper than the parser was allowed to follow.
    case tooDeep(limit: Int)
    /// The text is longer than positions can be recorded for.
    case tooLong(limit: Int)
  }

  /// What the grammar asks for at one place.
  public enum Expectation: String, Hashable, Sendable, CaseIterable {
    /// Any value.
    case value = "a value"
    /// The first element of an array, or its end.
    case valueOrArrayEnd = "a value or ']'"
    /// The name of a further member.
    case memberName = "a member name in double quotes"
    /// The name of the first member, or the end of the object.
    case memberNameOrObjectEnd = "a member name in double quotes or '}'"
    /// The colon after a name.
    case colon = "':' after the member name"
    /// What follows an element.
    case commaOrArrayEnd = "',' or ']'"
    /// What follows a member.
    case commaOrObjectEnd = "',' or '}'"
    /// A digit of a number.
    case digit = "a digit"
    /// One of the digits of `\u`.
    case hexadecimalDigits = "four hexadecimal digits after '\\u'"
    /// The end of a string.
    case closingQuote = "'\"' at the end of the string"
    /// What a backslash escapes.
    case escapedCharacter = "the character that '\\' escapes"
  }

  /// What is wrong.
  public let problem: Problem
  /// Where.
  public let position: SourcePosition

  /// Makes an error.
  public init(problem: Problem, position: SourcePosition) {
    self.problem = problem
    self.position = position
  }
}
