import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

/// An execution that has ended and has no session any more: what listings say of it, and what its session is made of
/// again.
final class RestingExecution: Sendable {
  /// Its ARN.
  let arn: String
  /// What it runs.
  let runs: RunnableMachine
  /// What it was started with.
  let request: StartArguments
  /// When it started.
  let startDate: Instant
  /// The calls of RedriveExecution.
  let redrives: [StoredRedrive]
  /// How it has ended.
  let end: ExecutionEnd
  /// Where its journal is.
  let journal: RestingJournal

  /// Takes the session from an execution; nothing when it runs.
  init?(_ hosted: HostedExecution) {
    guard let end = ExecutionEnd(hosted.known) else { return nil }
    if let number = hosted.number {
      journal = .stored(number)
    } else {
      guard let (opening, lines) = hosted.record.compacted else { return nil }
      journal = .compact(opening, lines)
    }
    (arn, runs, request, startDate) = (hosted.arn, hosted.runs, hosted.request, hosted.startDate)
    (redrives, self.end) = (hosted.redrives, end)
  }

  /// Takes an execution of an earlier run of the program; nothing when it runs.
  init?(_ stored: StoredExecution) {
    guard let end = stored.end else { return nil }
    journal = .stored(stored.number)
    (arn, runs, request, startDate) = (stored.arn, stored.runs, stored.request, stored.startDate)
    (redrives, self.end) = (stored.redrives, end)
  }

  /// Which journal of the store it has; nothing when it is not kept.
  var number: Int? { journal.number }

  /// What a list of sessions says of it.
  var sessionRow: JSON {
    [
      "executionArn": .string(arn), "machine": .string(runs.name), "name": .string(request.name),
      "status": .string(end.status), "startDate": startDate.seconds, "waiting": 0,
    ]
  }
}

/// Where the journal of an execution is that rests.
enum RestingJournal: Sendable {
  /// In the store, with a number.
  case stored(Int)
  /// Here: what the session began with, and the text of the lines after it.
  case compact(JournalEntry, [UInt8])

  /// The number in the store.
  var number: Int? {
    switch self {
    case .stored(let number): number
    case .compact: nil
    }
  }
}
