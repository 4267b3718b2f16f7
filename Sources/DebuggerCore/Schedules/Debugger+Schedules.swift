import Integrations
import Interpreter
import StatesLanguage

/// Whether the order matters in which branches move.
extension Debugger {
  /// The most random orders that are tried at once.
  static let mostRandomOrders = 100
  /// How many stages all orders together may run.
  private static let stages = 200_000

  /// Runs the execution to its end from the present moment, in several orders of the branches, and compares what came
  /// of them; the session stays where it is.
  ///
  /// Nothing happens outside: tasks are answered by mocks, or as they were answered before anywhere on the timeline;
  /// where neither has an answer, that order ends. Time skips. Numbers that an execution makes up, such as those of
  /// `States.MathRandom`, are drawn in the order in which they are asked for, and so depend on the order too.
  mutating func tryOrders(random count: Int) throws(Refusal) {
    guard !execution.status.isFinal else { throw .ended }
    guard (0...Self.mostRandomOrders).contains(count) else { throw .tooManyOrders(most: Self.mostRandomOrders) }
    let orders = ScheduleOrder.fixed + (0..<count).map { .random(seed: UInt64($0) + 1) }
    let recorded = RecordedHistory(of: execution(at: timeline.count - 1) ?? execution)
    let rehearsal = outside.rehearsal(after: HistoryConnector(recorded, for: settings))
    var results: [ScheduleResult] = []
    for order in orders {
      var trial = Trial(here, order, asking: rehearsal)
      results.append(trial.result(within: Self.stages / orders.count))
      // Where nothing can be chosen, all orders are this one.
      if !trial.hadChoice { break }
    }
    let comparison = ScheduleComparison(moment: timeline.cursor, results)
    schedules = comparison
    for line in comparison.words(in: machine) { log.add(.note, line) }
  }
}
