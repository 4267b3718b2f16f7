import Interpreter

/// Watches.
extension Debugger {
  /// Carries out a command about watches.
  mutating func carryOut(_ command: WatchCommand) throws(Refusal) {
    switch command {
    case .add(let expression):
      let watch = Watch(number: (watches.map(\.number).max() ?? 0) + 1, expression: expression)
      watches.append(watch)
      log.add(.note, "\(expression.text) = \(FrameValue(of: expression, for: focus, in: execution).text)")
    case .remove(let number):
      guard watches.contains(where: { $0.number == number }) else { throw .noSuchWatch(number) }
      watches.removeAll { $0.number == number }
    }
  }

  /// The watches as they are shown.
  var watchViews: [WatchView] {
    guard !watches.isEmpty else { return [] }
    let before = executionAtPreviousStop
    return watches.map { watch in
      WatchView(
        watch: watch,
        value: FrameValue(of: watch.expression, for: focus, in: execution),
        previous: before.map { FrameValue(of: watch.expression, for: focus, in: $0) }
      )
    }
  }

  /// The execution at the stop before the moment that is looked at.
  private var executionAtPreviousStop: Execution? {
    let place = timeline.stops.firstIndex(notBelow: timeline.cursor)
    guard timeline.cursor > 0 else { return nil }
    return execution(at: place > 0 ? timeline.stops[place - 1] : 0)
  }
}
