import Interpreter
import StatesLanguage

/// An execution that was started in an earlier run of the program, as the journal of the account tells of it.
struct StoredExecution: Sendable {
  /// Which journal its session has.
  let number: Int
  /// Its ARN.
  let arn: String
  /// What it runs.
  let runs: RunnableMachine
  /// What it was started with.
  let request: StartArguments
  /// When it started.
  let startDate: Instant
  /// The calls of RedriveExecution.
  private(set) var redrives: [StoredRedrive] = []
  /// How many of them were carried out, as far as is known.
  private(set) var redoneCount = 0
  /// How it has ended; nothing while it runs, as far as is known.
  private(set) var end: ExecutionEnd?

  /// Makes one of its start, in the account as it was then.
  ///
  /// - Throws: Why it cannot be started.
  init(_ start: StoredStart, in account: Account) throws(APIFailure) {
    let machine = try start.arguments.requiredText("stateMachineArn")
    runs = try account.runnable(machine, seed: start.seed)
    request = try StartArguments(start.arguments, seed: start.seed)
    arn = account.arn(of: runs, request)
    (number, startDate) = (start.number, start.date)
  }

  /// Takes up that it is redriven.
  mutating func note(_ redrive: StoredRedrive) {
    redrives.append(redrive)
    end = nil
  }

  /// Takes up that a redrive was carried out.
  mutating func note(redone count: Int) { redoneCount = max(redoneCount, count) }

  /// Takes up that it has ended, unless that was before it was redriven, or that it goes on.
  mutating func note(_ end: ExecutionEnd?) {
    if let end, let last = redrives.last, end.redriveCount < last.count { return }
    self.end = end
  }
}
