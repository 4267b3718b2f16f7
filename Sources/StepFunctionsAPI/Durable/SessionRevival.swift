import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage

/// What the session of an execution is made of again.
struct SessionRevival: Sendable {
  /// The execution's ARN.
  let arn: String
  /// What it runs.
  let runs: RunnableMachine
  /// What it was started with.
  let request: StartArguments
  /// When it started.
  let startDate: Instant
  /// Where its journal is.
  let journal: RestingJournal
  /// The calls of RedriveExecution.
  let redrives: [StoredRedrive]
  /// How many of them were carried out, as far as is known.
  let redoneCount: Int

  /// Lives the session again.
  ///
  /// Nothing is done outside: what was done is in its journal. What was under way goes on when the session begins.
  ///
  /// - Parameter service: The service that it belongs to.
  /// - Returns: The session as it was, which does not go on yet, and whose record keeps nothing yet.
  /// - Throws: That the journal cannot be read, or leads elsewhere now.
  @concurrent
  func live(in service: StepFunctionsService) async throws(StoreProblem) -> RevivedSession {
    let written = try lines(in: service.store)
    let name = name(in: service.store)
    let outside: OutsideWorld
    do throws(APIFailure) { outside = try world(of: service) } catch {
      throw StoreProblem("\(name): \(error.message)")
    }
    let record = service.record(number, written.opening, written.lines)
    do throws(JournalProblem) {
      let journal = try Journal(parsing: written.bytes, of: runs.machine)
      var replay = JournalReplay(journal, outside: outside.witnessed(by: record), ending: .goesOn)
      try replay.run()
      var debugger = replay.debugger
      // The clock runs since the last thing that happened, not since now.
      if debugger.isClockAboutToRun {
        _ = record.write(.tick(at: journal.lastTime))
        _ = debugger.tick(at: journal.lastTime)
      }
      let execution = debugger.executionAtEnd
      return RevivedSession(
        session: service.session(of: debugger, arn, record),
        record: record,
        execution: execution,
        missing: missing(in: execution, at: debugger.snapshot.stop)
      )
    } catch {
      throw StoreProblem(name, line: error.line, error.reason.words)
    }
  }

  /// Which journal of the store the session has.
  var number: Int? { journal.number }

  private func name(in store: (any ServiceStore)?) -> String {
    number.flatMap { store?.name(of: .execution($0)) } ?? arn
  }

  /// Who answers tasks from now on.
  private func world(of service: StepFunctionsService) throws(APIFailure) -> OutsideWorld {
    let settings = service.configuration.settings(of: runs, request)
    // What was answered is in the journal: a file of mocks that is not there any more keeps nobody from going on.
    if let mocked = try? service.world(of: runs, settings, at: startDate) { return mocked }
    return try service.world(of: nil, settings, at: startDate)
  }

  /// The lines of a journal: what the session began with, and the others.
  private struct WrittenLines {
    let opening: JournalEntry
    let lines: [String]
    /// All of them, but for the definition, which is known.
    let bytes: [UInt8]

    init(_ header: JournalHeader, _ machine: StateMachine, _ rest: some Sequence<UInt8>) {
      var (whole, short) = (header, header)
      (whole.definition, short.definition) = (machine.document.value, .null)
      opening = .session(whole)
      let rest = Array(rest)
      lines = rest.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
      bytes = Array(JournalEntry.session(short).text.utf8) + [UInt8(ascii: "\n")] + rest
    }
  }

  private func lines(in store: (any ServiceStore)?) throws(StoreProblem) -> WrittenLines {
    switch journal {
    case .compact(.session(let header), let rest): return WrittenLines(header, runs.machine, rest)
    case .compact: throw StoreProblem("\(arn) has no beginning")
    case .stored(let number):
      guard let store else { throw StoreProblem("\(arn) is not kept") }
      let (bytes, name) = (try store.read(.execution(number)), store.name(of: .execution(number)))
      let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let entry: JournalEntry
      do throws(JournalProblem.Reason) { entry = try JournalEntry(parsing: bytes[..<end]) } catch {
        throw StoreProblem(name, line: 1, error.words)
      }
      guard case .session(let header) = entry else {
        throw StoreProblem(name, line: 1, JournalProblem.Reason.noHeader.words)
      }
      return WrittenLines(header, runs.machine, bytes[end...].dropFirst())
    }
  }

  private func missing(in execution: Execution, at stop: Stop) -> RevivedSession.Step? {
    guard let last = redrives.last, last.count > redoneCount else { return nil }
    if execution.redrives.count < last.count { return .redrive }
    guard execution.redrives.count == last.count, case .redriven = stop else { return .nothing }
    return .run
  }
}

extension SessionRevival {
  /// What makes the session again of an execution that rests.
  init(_ resting: RestingExecution) {
    self.init(
      arn: resting.arn,
      runs: resting.runs,
      request: resting.request,
      startDate: resting.startDate,
      journal: resting.journal,
      redrives: resting.redrives,
      redoneCount: resting.redrives.count
    )
  }

  /// What makes the session again of an execution that an earlier run of the program has left.
  init(_ stored: StoredExecution) {
    self.init(
      arn: stored.arn,
      runs: stored.runs,
      request: stored.request,
      startDate: stored.startDate,
      journal: .stored(stored.number),
      redrives: stored.redrives,
      redoneCount: stored.redoneCount
    )
  }

  /// The execution with its session.
  func hosted(_ revived: RevivedSession, end: ExecutionEnd?) -> HostedExecution {
    let hosted = HostedExecution(
      arn: arn,
      runs: runs,
      request: request,
      startDate: startDate,
      session: revived.session,
      record: revived.record,
      known: revived.execution
    )
    hosted.number = number
    hosted.redrives = redrives
    hosted.keptEnd = end
    return hosted
  }
}
