package import DebuggerCore
import Interpreter
package import StatesLanguage

/// A debugger that takes a line and answers in lines: for pipes, scripts and screen readers.
///
///     let debugger = PlainDebugger(session, savingMocks: save) { print($0) }
///     await debugger.begin()
///     _ = try await debugger.run("over")
///
/// It has the commands of the screen. Words are plain, each line says one thing, and nothing is said by colour or
/// place.
package actor PlainDebugger {
  /// What comes after a line.
  package enum Outcome: Sendable {
    /// The next line.
    case goesOn
    /// The end: the user leaves.
    case quits
  }

  private let session: any DebuggingSession
  private let say: @Sendable (String) -> Void
  private let answered: @Sendable (String, [String]) -> Void
  private let save: @Sendable (MockSaving) -> MockSaving.Outcome
  /// How many lines of the session's log have been told, or need not be.
  private var told = 0
  /// Where the session stood when that was last said.
  private var standing: Standing?
  /// The movement that an empty line repeats.
  private var lastMovement: Command?
  private var isBusy = false
  /// Whether it is a long list that keeps it busy.
  private var isListing = false
  /// Whether somebody wants a movement that waits for time, or a long list, to be over.
  private var isPaused = false

  /// Makes a debugger of a session, whose only front end it is.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - save: Writes mocks into a file.
  ///   - answered: Takes each line that asks something, with the lines of its answer.
  ///   - say: Takes each line of its answers, as soon as it is known.
  package init(
    _ session: any DebuggingSession,
    savingMocks save: @escaping @Sendable (MockSaving) -> MockSaving.Outcome,
    answering answered: @escaping @Sendable (String, [String]) -> Void = { _, _ in },
    say: @escaping @Sendable (String) -> Void
  ) {
    self.session = session
    self.save = save
    self.answered = answered
    self.say = say
  }

  /// Says what the session has to say so far, and where it stands.
  ///
  /// Of a session that goes on, the log is not told again.
  package func begin() async {
    let snapshot = await session.snapshot
    if snapshot.momentCount > 1 {
      told = snapshot.forgottenLog + snapshot.log.count
      say("the session goes on; its log so far is not told again")
    } else {
      for entry in snapshot.log where entry.kind == .refusal { say(entry.text) }
      told = snapshot.forgottenLog + snapshot.log.count
    }
    tell(snapshot)
  }

  /// Does what a line asks for, and says what came of it.
  ///
  /// An empty line repeats the last movement; one that begins with `//` is a comment.
  ///
  /// - Returns: Whether the user leaves.
  /// - Throws: That the line is no command. A command that cannot be carried out is said to be refused.
  package func run(_ line: String) async throws(CommandLineError) -> Outcome {
    let line = line.withoutBlanksAtEnd
    if line.isComment { return .goesOn }
    guard let word = line.split(separator: " ").first else {
      if let lastMovement { await perform(lastMovement) }
      return .goesOn
    }
    if PlainCommand(rawValue: String(word)) != nil, line.split(separator: " ").count == 1 { return .quits }
    do throws(CommandLineError) {
      let snapshot = await session.snapshot
      tellNews(of: snapshot)
      switch try TypedCommand(parsing: line, in: snapshot) {
      case .command(let command): await perform(command)
      case .query(.moments(let count)): answered(line, await list(momentsAtMost: count, in: snapshot))
      case .query(let query): answered(line, answer(query, in: snapshot))
      case .save(let saving):
        let words = save(saving).words
        say(words)
        answered(line, [words])
      }
    } catch {
      guard error.isRefusal else { throw error }
      say("refused: \(error)")
      answered(line, ["refused: \(error)"])
    }
    return .goesOn
  }

  /// Stops a movement that is under way.
  ///
  /// - Returns: Whether there was one.
  package func pause() async -> Bool {
    guard isBusy else { return false }
    isPaused = true
    if isListing { return true }
    _ = await session.perform(.pause)
    return true
  }

  /// Goes on with a definition that has changed, and says where; one that only looks otherwise changes nothing.
  package func adopt(_ machine: StateMachine) async {
    guard await session.snapshot.machine != machine else { return }
    await perform(.adopt(machine))
  }

  /// Goes on with what files say now about who answers tasks, and says so.
  package func take(_ change: RulesChange) async { tellLog(of: await session.take(change)) }

  /// The definition that the session is about.
  package var machine: StateMachine {
    get async { await session.snapshot.machine }
  }

  /// Says something that happened around the session.
  package func tell(_ line: String) { say(line) }

  @discardableResult
  private func answer(_ query: Query, in snapshot: Snapshot) -> [String] {
    let lines = query.report(in: snapshot) + (query == .help(.everything) ? PlainCommand.help : [])
    for line in lines { say(line) }
    return lines
  }

  /// Lists moments slice by slice, so that a pause can end a long list.
  private func list(momentsAtMost count: Int, in snapshot: Snapshot) async -> [String] {
    (isBusy, isListing, isPaused) = (true, true, false)
    defer { (isBusy, isListing) = (false, false) }
    var lines: [String] = []
    for slice in snapshot.momentSlices(atMost: count) {
      let next = snapshot.momentLines(slice)
      for line in next { say(line) }
      lines += next
      await Task.yield()
      if isPaused {
        say("paused")
        break
      }
    }
    return lines
  }

  private func perform(_ command: Command) async {
    if case .move = command { lastMovement = command }
    isBusy = true
    let first = await session.perform(command)
    let snapshot = command.mayWaitForTime ? await arrival(from: first) : first
    isBusy = false
    let count = tell(snapshot)
    if snapshot.log.last?.kind == .refusal { return }
    if command.changesBreakpoints { answer(.breakpoints, in: snapshot) } else if count == 0 { say("done") }
  }

  /// What there is to say when the session stands still, and time alone does not set it going again.
  private func arrival(from first: Snapshot) async -> Snapshot {
    guard first.goesOnByItself else { return first }
    tellLog(of: first)
    isPaused = false
    for await snapshot in session.snapshots where snapshot.revision > first.revision {
      if isPaused || !snapshot.goesOnByItself { break }
    }
    return await session.snapshot
  }

  /// Says what the log has that has not been told.
  ///
  /// - Returns: How many lines were said.
  @discardableResult
  private func tellLog(of snapshot: Snapshot) -> Int {
    let lines = snapshot.log.dropFirst(max(0, told - snapshot.forgottenLog)).compactMap(\.line)
    told = snapshot.forgottenLog + snapshot.log.count
    for line in lines { say(line) }
    return lines.count
  }

  /// Says what somebody else has done meanwhile, and what has come of that.
  private func tellNews(of snapshot: Snapshot) {
    let untold = snapshot.log.dropFirst(max(0, told - snapshot.forgottenLog))
    if untold.contains(where: { $0.kind == .notice }) { tell(snapshot) }
  }

  /// Says what is new, and where the session stands when that is not where it stood.
  ///
  /// - Returns: How many lines were said.
  @discardableResult
  private func tell(_ snapshot: Snapshot) -> Int {
    let count = tellLog(of: snapshot)
    let here = Standing(snapshot)
    let lines = here == standing ? [] : snapshot.standingLines
    standing = here
    for line in lines { say(line) }
    return count + lines.count
  }
}

/// What tells one stand of a session from another.
private struct Standing: Equatable {
  let moment: Int
  let fork: Int
  let focus: BranchID
  let stop: Stop

  init(_ snapshot: Snapshot) {
    (moment, fork, focus, stop) = (snapshot.moment, snapshot.fork, snapshot.focus, snapshot.stop)
  }
}

extension MockSaving.Outcome {
  /// The line that tells it.
  fileprivate var words: String {
    switch self {
    case .saved(let words): words
    case .refused(let reason): "refused: \(reason)"
    }
  }
}

extension LogEntry {
  /// The line that tells it; a command has been typed and is not told again.
  fileprivate var line: String? {
    switch kind {
    case .command: nil
    case .note, .notice: text
    case .refusal: "refused: \(text)"
    }
  }
}

extension Command {
  /// Whether it is over only when the time has come that it leads to: a movement, and what sets one going again.
  fileprivate var mayWaitForTime: Bool {
    switch self {
    case .move, .redrive: true
    case .breakpoint, .toggleBreakpoint, .pause, .set, .setVariable, .edit, .answer, .answerAll, .stop, .updateMapRun,
      .keep, .call, .skipWait,
      .nextTimer, .service,
      .goTo,
      .focus,
      .clock, .restart, .fork, .bookmark, .watch, .undo, .redo, .adopt, .advance, .advanceTo, .freeze, .thaw, .thawAll,
      .tryOrders:
      false
    }
  }

  /// Whether the list of breakpoints tells what came of it.
  fileprivate var changesBreakpoints: Bool {
    switch self {
    case .breakpoint, .toggleBreakpoint: true
    case .move, .pause, .set, .setVariable, .edit, .answer, .answerAll, .stop, .updateMapRun, .keep, .call, .skipWait,
      .nextTimer, .service, .goTo,
      .focus, .clock,
      .redrive,
      .restart, .fork, .bookmark, .watch, .undo, .redo, .adopt, .advance, .advanceTo, .freeze, .thaw, .thawAll,
      .tryOrders:
      false
    }
  }
}

extension Snapshot {
  /// Whether a movement is under way, or goes on when the time comes.
  fileprivate var goesOnByItself: Bool {
    switch stop {
    case .moving: true
    case .calling: !hasFuture
    case .waitingForTime: waitsForClock
    case .entry, .step, .breakpoint, .cursor, .needsAnswer, .uncaught, .paused, .edited, .waitEnded, .redriven, .ended,
      .beginning, .frozen:
      false
    }
  }

  /// Whether only time is missing, and it passes.
  fileprivate var waitsForClock: Bool {
    guard case .waitingForTime = stop, !hasFuture else { return false }
    return clock.speed != nil
  }
}

extension String {
  /// Whether it is a line that only people read.
  package var isComment: Bool { drop { $0 == " " }.hasPrefix("//") }

  fileprivate var withoutBlanksAtEnd: String {
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? startIndex
    return String(self[..<end])
  }
}
