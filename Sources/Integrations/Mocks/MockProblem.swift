package import JSONModel
package import StatesLanguage

/// What is wrong in a mock configuration: the cases are stable, the wording is not.
package enum MockProblem: Sendable, Equatable {
  /// The text is not JSON.
  case syntax(String)
  /// A name stands twice in one object.
  case duplicateName(String)
  /// A value is of another kind than it has to be.
  case wrongKind(of: String, found: JSON.Kind, expected: JSON.Kind)
  /// An object has a member that the format does not know.
  case unknownMember(String, of: String, nearest: String?)
  /// An object lacks a member.
  case missingMember(String, of: String)
  /// A test case names a response that there is not.
  case unknownResponse(String, nearest: String?)
  /// A key of a response is neither a number nor a range of numbers.
  case malformedRange(String)
  /// A range ends before it begins.
  case reversedRange(String)
  /// A call already has an answer.
  case overlappingRange(String, with: String)
  /// An answer has none of `Return`, `Throw` and `Script`, or more than one.
  case notOneAnswer(found: [String])
  /// A `Delay` is no duration.
  case malformedDelay(String)
  /// A `Script` is no expression in JSONata, for this reason.
  case malformedScript(String)
  /// A key of a test case is neither a state's name nor a pattern of states, for this reason.
  case malformedPattern(String, String)
  /// A test case mocks a state that the machine does not have.
  case noSuchState(StateName, nearest: StateName?)
  /// A test case mocks a state that is not a Task.
  case notATask(StateName, StateType)
  /// A test case mocks an activity.
  case activity(StateName)
}

extension MockProblem: CustomStringConvertible {
  /// What was found, what was expected, and the likely fix.
  package var description: String {
    switch self {
    case .syntax(let message): message
    case .duplicateName(let name): "the name '\(name)' stands here a second time"
    case .wrongKind(let what, let found, let expected): "\(what) is \(found.words), expected \(expected.words)"
    case .unknownMember(let name, let object, let nearest):
      "\(object) has no member '\(name)'\(Self.suggestion(nearest))"
    case .missingMember(let name, let object): "\(object) lacks '\(name)'"
    case .unknownResponse(let name, let nearest):
      "no response named '\(name)' in MockedResponses\(Self.suggestion(nearest))"
    case .malformedRange(let text): "'\(text)' is no call number such as 0, and no range such as 1-3"
    case .reversedRange(let text): "the range '\(text)' ends before it begins"
    case .overlappingRange(let text, let other): "'\(text)' has calls that '\(other)' already answers"
    case .notOneAnswer(let found):
      "expected exactly one of 'Return', 'Throw' and 'Script', found "
        + (found.isEmpty ? "none" : found.map { "'\($0)'" }.joined(separator: " and "))
    case .malformedDelay(let reason): "'Delay' is a number of seconds, or a text such as 90s or 1h30m: \(reason)"
    case .malformedScript(let reason): "'Script' is no JSONata between {% and %}: \(reason)"
    case .malformedPattern(let text, let reason): "'\(text)' is no state's name, and no pattern of states: \(reason)"
    case .noSuchState(let name, let nearest):
      "the state machine has no state '\(name)'\(Self.suggestion(nearest?.text))"
    case .notATask(let name, let type): "the state '\(name)' is a \(type.rawValue); only Task states can be mocked"
    case .activity(let name): "Activity state cannot be mocked: '\(name)'"
    }
  }

  private static func suggestion(_ nearest: String?) -> String {
    nearest.map { "; did you mean '\($0)'?" } ?? ""
  }
}

extension JSON.Kind {
  /// The kind with its article.
  fileprivate var words: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
