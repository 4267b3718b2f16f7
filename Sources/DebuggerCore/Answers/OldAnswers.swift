/// What is known of recorded answers since other ones were asked for: they are those of before, and are not asked for
/// again.
struct OldAnswers: Sendable {
  /// The moments of the timeline before this one were lived before answers to come changed.
  private var end = 0
  /// Whether it has been said that they keep their answers.
  private var isTold = false

  /// What the log says, once for each change.
  static let words = """
    the future already recorded keeps its old answers; to ask again, go back to before the task and retry it, which \
    begins a timeline of its own
    """

  /// Notes that answers to come are others from now on.
  ///
  /// - Parameter count: How many moments there are.
  mutating func noteChange(of count: Int) { (end, isTold) = (count, false) }

  /// Notes that what comes after a moment is lived anew.
  mutating func forget(from index: Int) { end = min(end, index + 1) }

  /// Whether it is to be said now that a moment keeps its old answers; it is said once.
  mutating func isToBeTold(at index: Int) -> Bool {
    guard index < end, !isTold else { return false }
    isTold = true
    return true
  }
}

extension Debugger {
  /// Notes that tasks to come are answered otherwise, and says what that does not change.
  mutating func noteOtherAnswers() {
    oldAnswers.noteChange(of: timeline.count)
    guard timeline.hasFuture, oldAnswers.isToBeTold(at: timeline.cursor) else { return }
    log.add(.notice, OldAnswers.words)
  }

  /// Says, when a task is asked for on the way through what is known, that it gets the answer of before.
  mutating func noteOldAnswer(in moment: Moment) {
    guard !moment.undertakings.isEmpty, oldAnswers.isToBeTold(at: timeline.cursor) else { return }
    log.add(.notice, OldAnswers.words)
  }
}
