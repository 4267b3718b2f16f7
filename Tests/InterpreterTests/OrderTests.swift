import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Who moves, and what happens when")
struct OrderTests {
  /// A distributed Map of many children that wait for times or answers, all different.
  private static let waits = distributed(
    #""MaxConcurrency": 400,"#,
    states: #""S": {"Type": "Wait", "SecondsPath": "$", "End": true}"#
  )

  @Test("timers come in their order, however many there are")
  func timers() throws {
    let seconds = (0..<400).map { 1 + $0 * 37 % 401 }
    var execution = try execution(Self.waits, input: "\(seconds)")
    execution.run()
    var moments: [Instant] = []
    while let deadline = execution.nextDeadline {
      moments.append(deadline)
      try execution.deliver(.timePassed, at: deadline)
      execution.run()
    }
    #expect(moments == moments.sorted())
    #expect(moments.count == 400)
    #expect(execution.status == .succeeded(output: .array(seconds.map { .number(JSONNumber($0)) })))
  }

  @Test("tasks are listed as they were asked for, whichever are answered")
  func tasks() throws {
    var execution = try execution(
      distributed(#""MaxConcurrency": 300,"#, states: asks),
      input: "\(Array(0..<300))"
    )
    execution.run()
    #expect(execution.pendingTasks.map(\.id.number) == Array(1...300))
    for (index, task) in execution.pendingTasks.enumerated() where index.isMultiple(of: 3) {
      try execution.deliver(.taskSucceeded(task.id, output: 0), at: execution.now)
    }
    #expect(execution.pendingTasks.count == 200)
    #expect(execution.hasPendingTasks)
    #expect(execution.pendingTasks.map(\.id) == execution.pendingTasks.map(\.id).sorted())
    #expect(execution.readyBranches.count == 100)
  }
}
