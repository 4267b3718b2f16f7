/// An answer that a bindings file gives.
package struct BoundAnswer: Sendable, Equatable {
  /// What is answered.
  package enum Kind: Sendable, Equatable {
    /// `return`: the task's raw result.
    case result(AnswerTemplate)
    /// `throw`: the task fails.
    case failure(error: AnswerTemplate, cause: AnswerTemplate?)
  }

  /// What.
  package let kind: Kind
  /// To which calls, and how long after them.
  package let timing: AnswerTiming

  /// Makes an answer.
  package init(_ kind: Kind, _ timing: AnswerTiming = AnswerTiming()) {
    self.kind = kind
    self.timing = timing
  }
}

extension [BoundAnswer] {
  /// The answer to a call: the first one that is for each so many-th call and for this; else, of the others, one for
  /// each call that is left, and the last one for all further calls.
  ///
  /// - Parameter call: Which call of the state it is, from 0.
  /// - Returns: The answer; nothing when none is for it.
  func answer(toCall call: Int) -> BoundAnswer? {
    let (regular, others) = (filter { $0.timing.every != nil }, filter { $0.timing.every == nil })
    func regularAnswer(_ call: Int) -> BoundAnswer? { regular.first { $0.timing.isFor(call: call) } }
    if let answer = regularAnswer(call) { return answer }
    guard let last = others.last else { return nil }
    guard !regular.isEmpty else { return call < others.count ? others[call] : last }
    var (place, earlier) = (0, 0)
    while earlier < call, place < others.count - 1 {
      if regularAnswer(earlier) == nil { place += 1 }
      earlier += 1
    }
    return others[place]
  }
}
