import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import LocalEndpoint
import StatesLanguage
import StepFunctionsAPI

/// A session of another program that is reached through its endpoint.
///
/// It is lived along here: the journal of the session is read line by line as it grows, so that all of it can be looked
/// at as in a session of one's own. What the user does is sent there, and has its effect when it comes back as a line.
actor AttachedSession: DebuggingSession {
  nonisolated let snapshots: AsyncStream<Snapshot>

  private let client: EndpointClient
  private let execution: String
  /// What the debugger is known by to the endpoint.
  private let name = String(UInt64.random(in: .min ... .max), radix: 16)
  /// Whether the execution is to stand as it does when the debugger is gone.
  private let holds: Bool
  /// Who else is attached.
  private var company = SessionCompany()
  /// What is shown while the session takes something in at the end of its timeline that a person does not look at.
  private var shownMeanwhile: Snapshot?
  /// Whether the session is on its way back from there.
  private var isComingBack = false
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
  /// Whether the endpoint does not answer.
  private var isCutOff = false
  /// Who waits for a line to have led to where it does.
  private var waiters: [(line: Int, continuation: CheckedContinuation<Void, Never>)] = []

  /// Attaches to a session.
  ///
  /// - Parameters:
  ///   - execution: The ARN of the execution.
  ///   - client: Calls the endpoint.
  ///   - holds: Whether the execution is to stand as it does when the debugger is gone.
  /// - Throws: That the endpoint cannot be reached, has no such execution, or that its journal cannot be read here.
  init(_ execution: String, through client: EndpointClient, holding holds: Bool) async throws(CommandFailure) {
    (self.execution, self.client, self.holds) = (execution, client, holds)
    (snapshots, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    let question = SessionQuestion(execution: execution, debugger: name, holds: holds, from: 0)
    let news: SessionNews
    do throws(EndpointClientError) { news = try await Self.news(question, client) } catch {
      throw CommandFailure("error: \(error)", code: .executionFailed)
    }
    let lines = news.lines.map(\.text)
    company = news.company
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

  /// Whether the question that failed last was asked anew.
  private var hasAskedAgain = false

  /// Begins to follow what happens to the session.
  func begin() {
    reader = Task { [weak self] in
      while let self, await self.readOn() {}
    }
    clock = Task { [weak self] in
      while (try? await Task.sleep(for: .milliseconds(100))) != nil, let self { await self.showTime() }
    }
  }

  /// Leaves the session: the execution goes on when nobody else is attached, unless it is to stand.
  func close() async {
    reader?.cancel()
    clock?.cancel()
    continuation.finish()
    let arguments: JSON = ["executionArn": .string(execution), "debugger": .string(name), "hold": .bool(holds)]
    // Where nobody answers there is nothing to leave.
    _ = try? await client.call(target: OwnOperation.leaveSession.target, body: arguments, timeout: .seconds(2))
  }

  /// The definition that the execution runs.
  var machine: StateMachine { replay.debugger.execution.machine }

  /// What the definition is called.
  var machineName: String { replay.header.name }

  /// The type of the machine.
  var workflow: WorkflowType { replay.header.settings.workflow }

  var snapshot: Snapshot {
    revision += 1
    var snapshot = shownMeanwhile ?? replay.debugger.snapshot
    if shownMeanwhile == nil { snapshot.now = max(snapshot.now, replay.debugger.shownTime(at: WallClock.now())) }
    snapshot.revision = revision
    snapshot.company = company
    snapshot.endpoint = client.address.url
    return snapshot
  }

  func perform(_ command: Command) async -> Snapshot {
    guard !isCutOff, !hasEnded else {
      replay.complain("nothing is done: this debugger is cut off from the execution")
      return snapshot
    }
    guard let line = command.line(in: machine) else {
      replay.complain("the definition of an attached session is changed where that runs")
      return snapshot
    }
    do throws(EndpointClientError) {
      let answer = try await client.call(
        target: OwnOperation.performCommand.target,
        body: ["executionArn": .string(execution), "line": .string(line), "debugger": .string(name)]
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
    guard line > arrivedCount, !hasEnded, !isCutOff else { return }
    await withCheckedContinuation { waiters.append((line, $0)) }
  }

  /// Reads lines that have been added to the journal.
  ///
  /// - Returns: Whether there can be more.
  private func readOn() async -> Bool {
    let question = SessionQuestion(execution: execution, debugger: name, holds: holds, from: lineCount)
    let news: SessionNews
    do throws(EndpointClientError) { news = try await Self.news(question, client) } catch {
      return await asksAgain(after: error)
    }
    hasAskedAgain = false
    if isCutOff {
      isCutOff = false
      replay.tell("the endpoint answers again")
    }
    do throws(CommandFailure) {
      for line in news.lines { try take(line) }
    } catch {
      return end(saying: error.text)
    }
    note(news)
    return !Task.isCancelled
  }

  /// Says that the session is cut off, and waits a while.
  ///
  /// An endpoint that keeps its executions goes on with them when it runs again, and so does their journal.
  ///
  /// - Returns: Whether it is worth asking again.
  private func asksAgain(after error: EndpointClientError) async -> Bool {
    guard !Task.isCancelled else { return false }
    if case .refused = error { return end(saying: "\(error)") }
    // The endpoint may have closed a connection that it took for idle; that it is gone shows when it is asked again.
    guard hasAskedAgain else {
      hasAskedAgain = true
      return true
    }
    if !isCutOff {
      isCutOff = true
      replay.complain("cut off from \(client.address), which is asked again until it answers")
      resumeWaiters(upTo: .max)
      continuation.yield(snapshot)
    }
    return (try? await Task.sleep(for: .seconds(1))) != nil
  }

  /// Ends following the session, which stays as it stood last.
  private func end(saying problem: String) -> Bool {
    replay.complain("cut off for good: \(problem)")
    hasEnded = true
    resumeWaiters(upTo: .max)
    continuation.yield(snapshot)
    return false
  }

  private func take(_ line: SessionNews.Line) throws(CommandFailure) {
    lineCount += 1
    switch line.origin {
    case .detour: shownMeanwhile = shownMeanwhile ?? snapshot
    case .detourEnd: isComingBack = true
    case .own, .another, nil: break
    }
    let hasArrived: Bool
    do throws(JournalProblem) {
      hasArrived = try replay.follow(line.text, number: lineCount, isForeign: line.origin == .another)
    } catch {
      throw CommandFailure("the session cannot be followed any more: \(error)")
    }
    guard hasArrived else { return }
    if isComingBack { (shownMeanwhile, isComingBack) = (nil, false) }
    arrivedCount = lineCount
    resumeWaiters(upTo: lineCount)
    if shownMeanwhile == nil { continuation.yield(snapshot) }
  }

  /// Learns who else is attached, and that the execution was let go on in the meantime.
  private func note(_ news: SessionNews) {
    if news.isNew { replay.tell("this debugger was not heard of for a while: the execution was not held for it") }
    guard news.company != company || news.isNew else { return }
    if let words = news.company.news(since: company) { replay.tell(words) }
    company = news.company
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

  private static func news(
    _ question: SessionQuestion,
    _ client: EndpointClient
  ) async throws(EndpointClientError) -> SessionNews {
    let target = OwnOperation.readSession.target
    return SessionNews(try await client.call(target: target, body: question.json, timeout: .seconds(60)))
  }
}
