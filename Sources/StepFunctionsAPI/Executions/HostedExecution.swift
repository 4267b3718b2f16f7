import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

/// An execution that the service runs or has run.
struct HostedExecution: Sendable {
  /// Its ARN.
  let arn: String
  /// Its name.
  let name: String
  /// What it runs.
  let runs: RunnableMachine
  /// The input's text, as it was given.
  let input: String
  /// What the caller wants traces to be told by.
  let traceHeader: String?
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

  /// Whether it is of an Express machine: nobody can ask after it.
  var isExpress: Bool { runs.workflow == .express }
}

extension Execution {
  /// When it ended; nothing while it runs.
  var stopDate: Instant? { status.isFinal ? history.last?.moment : nil }

  /// Whether it can be redriven, in the API's words; and why not.
  ///
  /// - Source: recorded.
  var redriveStatus: (status: String, reason: String?) {
    switch status {
    case .running, .succeeded:
      ("NOT_REDRIVABLE", "Execution is \(status.name) and cannot be redriven")
    case .failed, .timedOut, .aborted:
      program.settings.workflow == .standard
        ? ("REDRIVABLE", nil) : ("NOT_REDRIVABLE", "Execution is of type EXPRESS and cannot be redriven")
    }
  }
}
