package import StatesLanguage

/// An answer that a person has given once and that further tasks get as well.
package struct KeptAnswer: Sendable, Equatable {
  /// The states whose tasks get it.
  package let pattern: StatePattern
  /// The answer.
  package let outcome: TaskEnd
  /// To which calls, and how long after them.
  package let timing: AnswerTiming

  /// Makes one.
  package init(_ pattern: StatePattern, _ outcome: TaskEnd, _ timing: AnswerTiming = AnswerTiming()) {
    (self.pattern, self.outcome, self.timing) = (pattern, outcome, timing)
  }
}

/// The answers that a person keeps, which come before those of all rules.
///
/// Of several for one task, the one decides whose pattern names more branches by their numbers; of equals, one for each
/// so many-th call, the rarest first; of equals the latest.
package struct KeptAnswers: Sendable, Equatable {
  /// The answers, in the order in which they were kept.
  package private(set) var answers: [KeptAnswer] = []

  /// Makes a list without answers.
  package init() {}

  /// Keeps an answer in place of one with the same pattern for the same calls.
  package mutating func set(_ answer: KeptAnswer) {
    answers.removeAll { $0.pattern == answer.pattern && $0.timing.every == answer.timing.every }
    answers.append(answer)
  }

  /// Forgets the answers of a pattern.
  ///
  /// - Returns: Whether there was one.
  @discardableResult
  package mutating func forget(_ pattern: StatePattern) -> Bool {
    let count = answers.count
    answers.removeAll { $0.pattern == pattern }
    return answers.count < count
  }

  /// The answers in the order in which they are tried.
  package var byPrecedence: [KeptAnswer] {
    answers.enumerated().sorted { left, right in
      func rank(_ answer: KeptAnswer) -> (Int, Int) { (answer.pattern.numberedLevels, answer.timing.every ?? 0) }
      let (first, second) = (rank(left.element), rank(right.element))
      return first == second ? left.offset > right.offset : first > second
    }.map(\.element)
  }

  /// The states that have some kept answer.
  package func states(in machine: StateMachine) -> Set<StateID> {
    Set(answers.flatMap { $0.pattern.states(in: machine) }.filter { machine[$0].state.type == .task })
  }
}
