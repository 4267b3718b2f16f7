import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import LocalEndpoint
import StatesLanguage
import StepFunctionsAPI

/// A session of another program that is reached through its endpoint.
///
/// It is lived along here: the journal of the session is read line by line as it grows, so that all of it can be looked at
/// as in a session of one's own. What the user does is sent there, and has its effect when it comes back as a line.
actor AttachedSession: DebuggingSession {
  nonisolated let snapshots: AsyncStream<Snapshot>

  private let client: EndpointClient
  private let execution: String
  private var replay: JournalReplay
  /// How many lines have been read.
  private var lineCount = 0
  private let continuation: AsyncStream<Snapshot>.Continuation
  private var revision = 0
  private var reader: Task<Void, Never>?
  private var clock: Task<Void, Never>?
  /// How many lines have led to where they do.
  private var arrivedCount = 0
  /// Whether nothing more is read.
  private var hasEnded = false
  /// Who waits for a line to have led to where it does.
  private var waiters: [(line: Int, continuation: CheckedContinuation<Void, Never>)] = []

  /// Attaches to a session.
  ///
  /// - Parameters:
  ///   - execution: The ARN of the execution.
  ///   - client: Calls the endpoint.
  /// - Throws: That the endpoint cannot be reached, has no such execution, or that its journal cannot be read here.
  init(_ execution: String, through client: EndpointClient) async throws(CommandFailure) {
    (self.execution, self.client) = (execution, client)
    (snapshots, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    let lines = try await Self.lines(from: 0, of: execution, client)
    do throws(JournalProblem) {
      let journal = try Journal(parsing: Array(((lines.first ?? "") + "\n").utf8))
      var replay = JournalReplay(journal, outside: OutsideWorld(connector: AskConnector()))
      for (index, line) in lines.enumerated().dropFirst() { try replay.follow(line, number: index + 1) }
      self.replay = replay
    } catch {
      throw CommandFailure("error: the session cannot be followed: \(error)")
    }
    lineCount = lines.count
  }

  deinit { continuation.finish() }

  /// Begins to follow what happens to the session.
  func begin() {
    reader = Task { [weak self] in
      while let self, await self.readOn() {}
    }
    clock = Task { [weak self] in
      while (try? await Task.sleep(for: .milliseconds(100))) != nil, let self { await self.showTime() }
    }
  }

  /// Leaves the session.
  func close() {
    reader?.cancel()
    clock?.cancel()
    continuation.finish()
  }

  /// The definition that the execution runs.
  var machine: StateMachine { replay.debugger.execution.machine }

  /// What the definition is called.
  var name: String { replay.header.name }

  /// The type of the machine.
  var workflow: WorkflowType { replay.header.settings.workflow }

  var snapshot: Snapshot {
    revision += 1
    var snapshot = replay.debugger.snapshot
    snapshot.now = max(snapshot.now, replay.debugger.shownTime(at: WallClock.now()))
    snapshot.revision = revision
    return snapshot
  }

  func perform(_ command: Command) async -> Snapshot {
    guard let line = command.line(in: machine) else {
      replay.complain("the definition of an attached session is changed where that runs")
      return snapshot
    }
    do throws(EndpointClientError) {
      let answer = try await client.call(
        target: OwnOperation.performCommand.target,
        body: ["executionArn": .string(execution), "line": .string(line)]
      )
      await arrival(of: answer["line"]?.number?.integer ?? 0)
    } catch {
      replay.complain(error.description)
    }
    return snapshot
  }

  func take(_ change: RulesChange) -> Snapshot { snapshot }

  /// Waits until a line of the journal has been lived along, and what it set going has led to where it does.
  private func arrival(of line: Int) async {
    guard line > arrivedCount, !hasEnded else { return }
    await withCheckedContinuation { waiters.append((line, $0)) }
  }

  /// Reads lines that have been added to the journal.
  ///
  /// - Returns: Whether there can be more.
  private func readOn() async -> Bool {
    do throws(CommandFailure) {
      for line in try await Self.lines(from: lineCount, of: execution, client) { try take(line) }
      return !Task.isCancelled
    } catch {
      guard !Task.isCancelled else { return false }
      replay.complain(error.text)
      hasEnded = true
      resumeWaiters(upTo: .max)
      continuation.yield(snapshot)
      return false
    }
  }

  private func take(_ line: String) throws(CommandFailure) {
    lineCount += 1
    let hasArrived: Bool
    do throws(JournalProblem) {
      hasArrived = try replay.follow(line, number: lineCount)
    } catch {
      throw CommandFailure("the session cannot be followed any more: \(error)")
    }
    guard hasArrived else { return }
    arrivedCount = lineCount
    resumeWaiters(upTo: lineCount)
    continuation.yield(snapshot)
  }

  /// Lets those go on who wait for lines up to one.
  private func resumeWaiters(upTo line: Int) {
    for waiter in waiters where waiter.line <= line { waiter.continuation.resume() }
    waiters.removeAll { $0.line <= line }
  }

  /// Shows the clock as it runs where the session is.
  private func showTime() {
    if replay.debugger.isClockRunning { continuation.yield(snapshot) }
  }

  private static func lines(
    from first: Int,
    of execution: String,
    _ client: EndpointClient
  ) async throws(CommandFailure) -> [String] {
    do throws(EndpointClientError) {
      let answer = try await client.call(
        target: OwnOperation.readSession.target,
        body: ["executionArn": .string(execution), "from": .number(JSONNumber(first))],
        timeout: .seconds(60)
      )
      return answer["lines"]?.array?.compactMap(\.string) ?? []
    } catch {
      throw CommandFailure("error: \(error)")
    }
  }
}
