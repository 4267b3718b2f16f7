import JSONModel

/// Where a member of a call that is about a job comes from: pointers into the call that started it and the answer to
/// that.
indirect enum JobValue: Sendable {
  /// A member of the call that started the job: `/JobName`.
  case call(JSONPointer)
  /// A member of the answer to that: `/Tasks/0/TaskArn`.
  case answer(JSONPointer)
  /// A list with one element.
  case list(JobValue)
  /// The first of the two that is there.
  case either(JobValue, JobValue)
  /// No member at all.
  case nothing
  /// Always the same.
  case text(String)

  /// The value, `null` for no member; nothing when it is not there.
  func value(call: JSON, answer: JSON) -> JSON? {
    switch self {
    case .call(let pointer): call[pointer]
    case .answer(let pointer): answer[pointer]
    case .list(let element): element.value(call: call, answer: answer).map { .array([$0]) }
    case .either(let first, let second):
      first.value(call: call, answer: answer) ?? second.value(call: call, answer: answer)
    case .nothing: .some(.null)
    case .text(let text): .string(text)
    }
  }

  /// A member of the call.
  static func call(_ name: String) -> JobValue { .call(JSONPointer([name])) }

  /// A member of the answer, or one inside of it.
  static func answer(_ names: String...) -> JobValue { .answer(JSONPointer(names)) }
}
