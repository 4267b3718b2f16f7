import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

/// An execution that is at hand: one that runs, or that has ended and was asked after lately.
final class HostedExecution {
  /// Its ARN.
  let arn: String
  /// What it runs.
  let runs: RunnableMachine
  /// What it was started with.
  let request: StartArguments
  /// When it started.
  let startDate: Instant
  /// The session that runs it.
  let session: DebugSession
  /// What came into the session from outside.
  let record: SessionRecord
  /// Where it has come to, as far as its session has told.
  var known: Execution
  /// The number of what its session has told last.
  var toldNumber = 0
  /// Whether somebody else shows the session, and ends it.
  var isAdopted = false
  /// Which journal the session has that stays after the end of the program; nothing when none does.
  var number: Int?
  /// How it has ended, as far as the account's journal says it.
  var keptEnd: ExecutionEnd?
  /// The calls of RedriveExecution.
  var redrives: [StoredRedrive] = []
  /// How many calls are about to do something to its session.
  var useCount = 0

  /// Takes an execution in.
  init(
    arn: String,
    runs: RunnableMachine,
    request: StartArguments,
    startDate: Instant,
    session: DebugSession,
    record: SessionRecord,
    known: Execution
  ) {
    (self.arn, self.runs, self.request, self.startDate) = (arn, runs, request, startDate)
    (self.session, self.record, self.known) = (session, record, known)
  }

  /// Its name.
  var name: String { request.name }
  /// The input's text, as it was given.
  var input: String { request.text }
  /// What the caller wants traces to be told by.
  var traceHeader: String? { request.traceHeader }
  /// Whether it can do without its session: it has ended, and nobody is about to do something to it or looks at it.
  var canRest: Bool { known.status.isFinal && !isAdopted && useCount == 0 && !record.isRead }

  /// Whether it is of an Express machine: nobody can ask after it.
  var isExpress: Bool { runs.workflow == .express }
}

extension Execution {
  /// When it ended; nothing while it runs.
  var stopDate: Instant? { status.isFinal ? history.last?.moment : nil }

  /// Whether it can be redriven at a time, in the API's words; and why not.
  ///
  /// - Source: recorded; API reference, `redriveStatusReason`.
  func redriveStatus(at now: Instant) -> (status: String, reason: String?) {
    switch refusalOfRedrive(at: now) {
    case nil: ("REDRIVABLE", nil)
    case .running, .succeeded: ("NOT_REDRIVABLE", "Execution is \(status.name) and cannot be redriven")
    case .express: ("NOT_REDRIVABLE", "Execution is of type EXPRESS and cannot be redriven")
    case .historyIsFull: ("NOT_REDRIVABLE", "Execution history event limit exceeded")
    case .tooLate: ("NOT_REDRIVABLE", "Execution redrivable period exceeded")
    }
  }

  /// Why it cannot be redriven at a time; nothing when it can.
  func refusalOfRedrive(at now: Instant) -> RedriveRefusal? {
    var copy = self
    do throws(RedriveRefusal) {
      try copy.redrive(at: max(now, self.now))
      return nil
    } catch {
      return error
    }
  }
}
