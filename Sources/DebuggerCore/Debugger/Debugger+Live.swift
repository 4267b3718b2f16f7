import Integrations
import Interpreter

/// From a moment to the next one, with what the log has to say about it.
extension Debugger {
  /// Does something.
  ///
  /// - Returns: The waits that it ended.
  @discardableResult
  mutating func live(_ action: Action) throws(Refusal) -> [WaitEnd] {
    let narration = Narration(of: action, in: execution)
    try timeline.perform(action, asking: outside)
    note(narration)
    return narration.waitEnds(in: execution)
  }

  /// Goes to the next moment that is known.
  mutating func relive() {
    guard let next = timeline.next else { return }
    let narration = Narration(of: next.action, in: execution)
    timeline.goForward()
    note(narration)
  }

  private mutating func note(_ narration: Narration) {
    for line in narration.lines(in: execution) { log.add(line) }
  }
}
