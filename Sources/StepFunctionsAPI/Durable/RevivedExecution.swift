import DebuggerCore
import Integrations
import Interpreter
import JSONModel

/// An execution of an earlier run of the program whose session has been lived again, up to where it was cut off.
struct RevivedExecution: Sendable {
  /// The execution, whose session does not go on by itself yet.
  let hosted: HostedExecution
  /// What the session has still to do before it goes on.
  let missing: Step?

  /// What a call had begun that was cut off.
  enum Step: Sendable {
    /// The execution was to be redriven.
    case redrive
    /// The execution was redriven, and was to run.
    case run
  }
}

extension StoredExecution {
  /// Lives the session again.
  ///
  /// Nothing is done outside: what was done is in its journal. What was under way goes on when the session begins.
  ///
  /// - Parameters:
  ///   - service: The service that it belongs to.
  ///   - store: What keeps its journal.
  /// - Returns: The execution as it was, which does not go on yet.
  /// - Throws: That the journal cannot be read, or leads elsewhere now.
  @concurrent
  func revive(in service: StepFunctionsService, _ store: any ServiceStore) async throws(StoreProblem)
    -> RevivedExecution
  {
    let (bytes, name) = (try store.read(.execution(number)), store.name(of: .execution(number)))
    let outside: OutsideWorld
    do throws(APIFailure) {
      let settings = service.configuration.settings(of: runs, request)
      // What was answered is in the journal: a file of mocks that is not there any more keeps nobody from going on.
      let mocked = try? service.configuration.outside(runs, settings, startDate)
      let world: OutsideWorld
      if let mocked { world = mocked } else { world = try service.configuration.outside(nil, settings, startDate) }
      outside = world.calling(account: service)
    } catch {
      throw StoreProblem("\(name): \(error.message)")
    }
    let replayed = try replay(bytes, in: service, outside, name)
    let execution = replayed.debugger.executionAtEnd
    var hosted = HostedExecution(
      arn: arn,
      name: request.name,
      runs: runs,
      input: request.text,
      traceHeader: request.traceHeader,
      startDate: startDate,
      session: service.session(of: replayed.debugger, arn, replayed.record),
      record: replayed.record,
      known: execution
    )
    hosted.number = number
    hosted.redrives = redrives
    hosted.keptEnd = end
    return RevivedExecution(hosted: hosted, missing: missing(in: execution, at: replayed.debugger.snapshot.stop))
  }

  private func replay(
    _ bytes: [UInt8],
    in service: StepFunctionsService,
    _ outside: OutsideWorld,
    _ name: String
  ) throws(StoreProblem) -> (debugger: Debugger, record: SessionRecord) {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    let record = service.record(number, lines)
    do throws(JournalProblem) {
      let journal = try Journal(parsing: bytes)
      var replay = JournalReplay(journal, outside: outside.witnessed(by: record), ending: .goesOn)
      try replay.run()
      var debugger = replay.debugger
      // The clock runs since the last thing that happened, not since now.
      if debugger.isClockAboutToRun {
        _ = record.write(.tick(at: journal.lastTime))
        _ = debugger.tick(at: journal.lastTime)
      }
      return (debugger, record)
    } catch {
      throw StoreProblem(name, line: error.line, error.reason.words)
    }
  }

  private func missing(in execution: Execution, at stop: Stop) -> RevivedExecution.Step? {
    guard let last = redrives.last else { return nil }
    if execution.redrives.count < last.count { return .redrive }
    guard execution.redrives.count == last.count, case .redriven = stop else { return nil }
    return .run
  }
}
