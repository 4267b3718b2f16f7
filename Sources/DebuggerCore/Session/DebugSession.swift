import Integrations
package import Interpreter

/// A ``Debugger`` that many can talk to, and that lives in time: long movements leave room for a pause, and timers of
/// the real clock come due by themselves.
///
///     let session = DebugSession(Debugger(machine: machine, input: input, now: WallClock.now(), connector: connector))
///     let snapshot = await session.perform(.move(.over, .forward))
package actor DebugSession {
  /// How many moments a movement goes through before others get a turn.
  private static let slice = 1000
  /// How long after a snapshot the next one of a movement that goes on is sent, and how long the clock stands in them.
  static let pace = Duration.milliseconds(100)

  /// Snapshots of what comes by itself: a movement on its way, a timer that came due, the clock that runs.
  ///
  /// Only the latest one is kept for a reader that is slower.
  package nonisolated let snapshots: AsyncStream<Snapshot>

  var debugger: Debugger
  let wallClock: @Sendable () -> Instant
  /// Writes down what comes from outside.
  let journal: (@Sendable (JournalEntry) -> String?)?
  /// Whether somebody reads the snapshots.
  let isWatched: Bool
  /// Is told where the execution has come to, at the end of the timeline that is walked on.
  private let observer: (@Sendable (ToldExecution) -> Void)?
  /// Whether it has been said that the journal is not written any more.
  private var hasComplained = false
  let continuation: AsyncStream<Snapshot>.Continuation
  /// Lets timers come due.
  var ticking: Task<Void, Never>?
  /// Whether what goes on by itself has been ended for good.
  private(set) var isClosed = false
  private var revision = 0
  /// Who else looks at it.
  var company = SessionCompany()
  /// How often the observer was told something.
  private(set) var toldCount = 0
  /// The tasks that are done outside, by what they belong to.
  var calls: [ActiveCall: BegunCall] = [:]
  /// How many were begun: what a call says that was ended is not taken for what the next one says.
  var callCount = 0
  /// What they have said that could not be told yet, in order.
  var heard: [(call: ActiveCall, report: CallReport)] = []
  /// The time limits that have run out and could not be told yet.
  var limits: [(call: ActiveCall, deadline: Instant)] = []

  /// Makes a session of a debugger.
  ///
  /// - Parameters:
  ///   - debugger: The session as a value.
  ///   - isWatched: Whether somebody reads ``snapshots``; without anybody, none are made, and the clock sleeps from
  ///     timer to timer.
  ///   - wallClock: The time outside.
  ///   - journal: Writes down what comes from outside, a command before it has an effect, so that nothing is lost that
  ///     was seen, and says why it cannot; what connectors answer it does not see.
  ///   - observer: Is told where the execution has come to, each time that the session stands at the end of its
  ///     timeline.
  package init(
    _ debugger: Debugger,
    isWatched: Bool = true,
    wallClock: @escaping @Sendable () -> Instant = WallClock.now,
    journal: (@Sendable (JournalEntry) -> String?)? = nil,
    observer: (@Sendable (ToldExecution) -> Void)? = nil
  ) {
    self.debugger = debugger
    self.isWatched = isWatched
    self.wallClock = wallClock
    self.journal = journal
    self.observer = observer
    (snapshots, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  deinit {
    ticking?.cancel()
    for call in calls.values { call.cancel() }
    continuation.finish()
  }

  /// What there is to show now.
  package var snapshot: Snapshot {
    revision += 1
    var snapshot = debugger.snapshot
    snapshot.revision = revision
    snapshot.company = company
    return snapshot
  }

  /// Carries a command out, with all of the movement that it begins.
  ///
  /// While it moves, other commands are taken: a pause ends the movement, a new movement takes its place.
  ///
  /// - Returns: What there is to show when the session stands still.
  package func perform(_ command: Command) async -> Snapshot {
    company.hasMoved = false
    await run(command)
    let snapshot = snapshot
    // Who waits for what goes on by itself learns that it does not any more.
    if command == .pause { continuation.yield(snapshot) }
    return snapshot
  }

  /// Carries a command out, with all of the movement that it begins, for somebody who needs no snapshot.
  ///
  /// - Parameters:
  ///   - command: What to do.
  ///   - settles: Whether to come back only when the session stands still again; otherwise when it is written down.
  package func run(_ command: Command, settling settles: Bool = true) async {
    begin(command, at: wallClock())
    if settles { await settle() } else { Task { await settle() } }
  }

  /// Takes over what files say now about who answers tasks.
  ///
  /// - Returns: What there is to show then; it is also sent.
  @discardableResult
  package func take(_ change: RulesChange) -> Snapshot {
    let setup = change.newServices(insteadOf: debugger.servicesSetup)
    if let setup, journal != nil { note(debugger.journalEntry(ofServices: setup)) }
    debugger.take(change)
    if setup != nil { noteEnd() }
    let snapshot = snapshot
    continuation.yield(snapshot)
    return snapshot
  }

  /// Goes on with what goes on by itself: the clock, and tasks that are done outside.
  package func begin() async { await settle() }

  /// Ends what goes on by itself.
  package func close() {
    isClosed = true
    ticking?.cancel()
    ticking = nil
    for call in calls.values { call.cancel() }
    calls = [:]
    continuation.finish()
  }

  /// Goes to the end of the movement that is under way, and lets go on what goes on by itself.
  func settle() async {
    await move()
    noteEnd()
    watchCalls()
    await tellHeard()
    watchClock()
    tellObserver()
  }

  /// Tells the observer where the execution has come to, when that is known here.
  func tellObserver() {
    guard let observer, debugger.isAtEnd else { return }
    toldCount += 1
    observer(ToldExecution(number: toldCount, execution: debugger.execution))
  }

  /// Sends what there is to show to whoever reads it.
  func sendSnapshot() {
    if isWatched { continuation.yield(snapshot) }
  }

  /// Writes an entry into the journal; that it cannot is said once.
  func note(_ entry: JournalEntry) {
    guard let problem = journal?(entry), !hasComplained else { return }
    hasComplained = true
    debugger.complain(problem)
  }

  /// Writes down where all that came before has led to; not while a movement is still on its way.
  func noteEnd() {
    if journal != nil, !debugger.isMoving { note(debugger.journalEntry) }
  }

  /// Goes to the end of the movement that is under way.
  func move() async {
    var sent = ContinuousClock.now
    while !isClosed, debugger.advance(budget: Self.slice) {
      if sent.duration(to: .now) >= Self.pace {
        sendSnapshot()
        sent = .now
      }
      await Task.yield()
    }
  }
}
