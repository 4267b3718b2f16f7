import Integrations
import Interpreter

/// From a moment to the next one, with what the log has to say about it.
extension Debugger {
  /// Does something; what is known to come after the moment stays as a timeline of its own, unless it is just that.
  ///
  /// - Returns: The waits that it ended.
  @discardableResult
  mutating func live(_ action: Action, isByHand: Bool = false) throws(Refusal) -> [WaitEnd] {
    let narration = Narration(of: action, in: execution)
    if timeline.next?.action == action {
      relive()
      return narration.waitEnds(in: execution)
    }
    let (passage, index, before) = (passage(by: action), timeline.cursor, frozen.live(in: execution))
    // Kept only where it has a future: a second timeline makes each change copy what both share.
    let former = timeline.hasFuture ? timeline : nil
    try timeline.perform(action, isByHand: isByHand, asking: outside)
    undone = []
    if let former { forks.leave(former, at: index, for: .otherAction) }
    frozen.forgetEnded(of: before, in: execution)
    breakpoints.forget(from: index)
    if let passage { note(passage, at: index) }
    note(narration)
    return narration.waitEnds(in: execution)
  }

  /// Goes to the next moment that is known.
  mutating func relive() {
    guard let next = timeline.next else { return }
    let narration = Narration(of: next.action, in: execution)
    let (lines, before) = (linesOfPassage, frozen.live(in: execution))
    timeline.goForward()
    frozen.forgetEnded(of: before, in: execution)
    for line in lines { log.add(.note, line) }
    note(narration)
  }

  private mutating func note(_ passage: Passage, at index: Int) {
    breakpoints.note(passage.numbers, at: index)
    for line in passage.lines { log.add(.note, line) }
  }

  private mutating func note(_ narration: Narration) {
    for line in narration.lines(in: execution) { log.add(line) }
  }
}
