import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Synchronization
import Testing

@Suite("A session that was cut off goes on by itself where nobody need be there")
struct GoingOnTests {
  /// Answers `Quick` and `Fast` with a new number each time, has `Far` done outside, and leaves all others to whoever
  /// has their token.
  private struct Fickle: Connector {
    private final class Count: Sendable { let value = Mutex(0) }
    private let count = Count()

    func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
      switch execution.machine[task.state].name {
      case "Quick", "Fast": .undertakings([.tell(.taskSucceeded(task.id, output: .number(JSONNumber(next))))])
      case "Far": .undertakings([.call(task.id, needsLeave: false)])
      default: .leftOpen
      }
    }

    private var next: Int {
      count.value.withLock {
        $0 += 1
        return $0
      }
    }
  }

  private static let definition = #"""
    {"StartAt": "Quick", "States": {
      "Quick": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Both", "ResultPath": "$.n"},
      "Both": {"Type": "Parallel", "Next": "Rest", "Branches": [
        {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "End": true,
          "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
          "Parameters": {"QueueUrl": "q", "MessageBody.$": "$$.Task.Token"}}}},
        {"StartAt": "Far", "States": {"Far": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
          "Next": "Fast"}, "Fast": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true}}}]},
      "Rest": {"Type": "Wait", "Seconds": 10, "End": true}}}
    """#

  private static let header: JournalHeader = {
    var header = JournalHeader(
      program: "test",
      name: "test",
      definition: (try? JSON(parsing: definition)) ?? .null,
      input: [:],
      settings: ExecutionSettings(),
      start: .start2024
    )
    header.isReachable = true
    return header
  }()

  /// A session that is written down, as long as a journal is.
  private struct Session: ~Copyable {
    var debugger: Debugger
    private(set) var lines: [String]
    private let witnessed = Witnessed()

    private final class Witnessed: Sendable { let lines = Mutex<[String]>([]) }

    /// Goes on with the lines of a journal.
    init(_ lines: [String]) throws {
      var outside = OutsideWorld(connector: Fickle())
      outside.witness = { [witnessed] effect, undertakings in
        guard let name = effect.name else { return }
        witnessed.lines.withLock { $0.append(JournalEntry.reply(effect: name, undertakings).text) }
      }
      let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
      var replay = JournalReplay(try Journal(parsing: bytes), outside: outside, ending: .goesOn)
      try replay.run()
      #expect(replay.repair.added.isEmpty && replay.repair.dropped == nil)
      (debugger, self.lines) = (replay.debugger, lines)
    }

    /// Does something after it was written down, up to where the session stands still.
    mutating func note(_ entry: JournalEntry, _ action: (inout Debugger) -> Void) {
      lines.append(entry.text)
      action(&debugger)
      settle()
    }

    /// Goes on with a movement.
    mutating func settle() {
      while debugger.advance(budget: .max) {}
      let new = witnessed.lines.withLock { lines in
        defer { lines = [] }
        return lines
      }
      lines += new + [debugger.journalEntry.text]
    }

    /// Answers what waits, and lets the time pass, to the end.
    mutating func finish() {
      settle()
      if debugger.snapshot.clock != .real {
        let clock = Command.clock(.real)
        note(debugger.journalEntry(of: clock, at: .start2024)) { $0.perform(clock, at: .start2024) }
      }
      if !debugger.isMoving, case .entry = debugger.snapshot.stop {
        let move = Command.move(.continue, .forward)
        note(debugger.journalEntry(of: move, at: .start2024)) { $0.perform(move, at: .start2024) }
      }
      while let task = debugger.execution.pendingTasks.first?.id {
        let answer = Answer.success(output: ["answers": .string("\(task.branch.number)")])
        let heard = debugger.journalEntry(ofHeard: answer, to: task, at: .start2024)
        note(heard) { $0.hear(answer, to: task, at: .start2024) }
      }
      for moment in [Instant.start2024, .start2024.adding(seconds: 11)] {
        note(.tick(at: moment)) { _ = $0.tick(at: moment) }
      }
    }
  }

  @Test("after any line of its journal, to the same end")
  func anyLine() throws {
    var whole = try Session([Self.header.text])
    whole.finish()
    let lines = whole.lines
    let history = whole.debugger.execution.history
    #expect(whole.debugger.execution.status.isFinal && lines.count > 12)
    for count in 1...lines.count {
      var session = try Session(Array(lines.prefix(count)))
      session.finish()
      #expect(session.debugger.execution.status.isFinal, "cut after line \(count)")
      #expect(session.debugger.execution.history.map(\.detail.type) == history.map(\.detail.type))
      // What was asked before the cut is not asked again.
      let replies = session.lines.filter { $0.hasPrefix(#"{"reply""#) }
      #expect(replies.count == 4 && Set(replies.map { $0.prefix(20) }).count == 4)
    }
  }

  @Test("what was done outside is still to be done")
  func calls() throws {
    var session = try Session([Self.header.text])
    let move = Command.move(.continue, .forward)
    session.note(session.debugger.journalEntry(of: move, at: .start2024)) { $0.perform(move, at: .start2024) }
    #expect(session.debugger.activeCalls.count == 1)
    let again = try Session(session.lines)
    #expect(again.debugger.activeCalls == session.debugger.activeCalls)
  }
}

extension JournalHeader {
  /// The first line of a journal.
  fileprivate var text: String { JournalEntry.session(self).text }
}
