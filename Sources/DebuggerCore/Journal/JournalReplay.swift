package import Integrations
package import Interpreter
import JSONModel
import SimulatedServices
import StatesLanguage

/// Lives a recorded session again.
package struct JournalReplay {
  /// What becomes of what was under way when the recording ended.
  package enum Ending: Sendable {
    /// It stands still: a movement is paused, and what was done outside is given up on, as nobody knows whether it was
    /// done.
    case stands
    /// It goes on: ``Debugger/advance(budget:)`` goes on with the movement, and what was done outside is still to be
    /// done.
    case goesOn
  }

  let journal: Journal
  private let ending: Ending
  let recorded: RecordedReplies
  /// The session, as far as it has come.
  package internal(set) var debugger: Debugger
  /// What somebody else did last, as long as it has not led to where it does.
  var foreign: ForeignCommand?
  /// What has to be done with the recording so that it says what was lived again, when it was cut short.
  package private(set) var repair = Repair()

  /// What the session began with.
  package var header: JournalHeader { journal.header }

  /// What makes a recording that was cut short whole.
  package struct Repair: Sendable, Equatable {
    /// The line, from 1, of something that was begun and is not lived again.
    package var dropped: Int?
    /// What comes at the end.
    package var added: [JournalEntry] = []
  }

  /// Makes a replay at the beginning of a session.
  ///
  /// - Parameters:
  ///   - journal: What was recorded.
  ///   - outside: Who answers after the end of what was recorded.
  ///   - ending: What becomes of what was under way then.
  package init(_ journal: Journal, outside: OutsideWorld, ending: Ending = .stands) {
    self.journal = journal
    self.ending = ending
    recorded = RecordedReplies(journal.replies)
    var outside = outside
    outside.recorded = recorded
    let header = journal.header
    outside.services = Self.services(of: header)
    debugger = Debugger(
      machine: journal.machine,
      input: header.input,
      settings: header.settings,
      now: header.start,
      outside: outside
    )
    debugger.restore(header.breakpoints)
    debugger.isReachable = header.isReachable
    debugger.isUnattended = header.isUnattended
    if let walk = journal.walk { debugger.follow(walk) }
  }

  /// The simulated services as the session began with them.
  private static func services(of header: JournalHeader) -> SimulatedServices? {
    guard let setup = header.services.flatMap({ try? ServicesSetup(json: $0) }) else { return nil }
    let settings = header.settings
    return SimulatedServices(
      setup,
      seed: settings.seed,
      region: settings.region,
      account: settings.account,
      at: header.start
    )
  }

  /// Does all that was done; of what the end of the recording cut short, as much as the ending says.
  ///
  /// - Throws: ``JournalProblem`` where the session leads elsewhere than it did, or a command cannot be read;
  ///   ``debugger`` stands there.
  package mutating func run() throws(JournalProblem) {
    defer {
      switch ending {
      case .stands: recorded.end()
      case .goesOn: recorded.goOn()
      }
    }
    for (index, step) in journal.steps.enumerated() {
      if step.end == nil, index == journal.steps.count - 1 {
        switch ending {
        case .stands: try finish(step)
        case .goesOn:
          recorded.goOn()
          try perform(step)
        }
      } else {
        try perform(step)
        if step.end != nil { while debugger.advance(budget: .max) {} }
      }
      if let end = step.end { try check(end, of: step) }
    }
    switch ending {
    case .stands: hangUp()
    case .goesOn: break
    }
  }

  mutating func perform(_ step: Journal.Step) throws(JournalProblem) {
    switch step.action {
    case .command(let line, let moment, let from):
      advance(to: from)
      debugger.perform(try command(line, of: step), at: moment)
    case .heard(let line, let moment, let from):
      advance(to: from)
      guard case .answer(let task, let answer) = try command(line, of: step) else {
        throw JournalProblem(line: step.line, .noEntry)
      }
      debugger.hear(answer, to: task, at: moment)
    case .definition(let machine, let moment, let from):
      advance(to: from)
      debugger.perform(.adopt(machine), at: moment)
    case .services(let setup, let from):
      advance(to: from)
      debugger.begin(with: setup)
    case .tick(let moment): _ = debugger.tick(at: moment)
    case .timeLimit(let moment): debugger.passTime(toLimit: moment)
    }
  }

  /// Goes on with a movement up to the moment at which something else came.
  mutating func advance(to moment: Int) {
    while debugger.timeline.cursor != moment, debugger.advance(budget: 1) {}
  }

  /// Does the last thing, which the end of the recording cut short, as far as there are answers for it.
  private mutating func finish(_ step: Journal.Step) throws(JournalProblem) {
    guard !recorded.isEmpty else {
      repair.dropped = step.line
      return pause()
    }
    recorded.forgetMiss()
    var before = debugger
    try perform(step)
    while !recorded.wasMissed {
      before = debugger
      guard debugger.advance(budget: 1) else { break }
    }
    if recorded.wasMissed { debugger = before }
    pause()
    repair.added.append(debugger.journalEntry)
  }

  /// Gives up on what was done outside when the session ended: whether that was done nobody knows.
  private mutating func hangUp() {
    guard !debugger.activeCalls.isEmpty || debugger.hasLeaveToCall else { return }
    let now = debugger.execution.now
    repair.added.append(debugger.journalEntry(of: .call(.hangUp(nil)), at: now))
    debugger.perform(.call(.hangUp(nil)), at: now)
    debugger.note("what was done outside when the session was cut off is not done again; call does that")
    repair.added.append(debugger.journalEntry)
  }

  /// Ends a movement that was under way when the recording ended.
  private mutating func pause() {
    guard debugger.isMoving else { return }
    let now = debugger.execution.now
    repair.added.append(debugger.journalEntry(of: .pause, at: now))
    debugger.perform(.pause, at: now)
    repair.added.append(debugger.journalEntry)
  }

  func command(_ line: String, of step: Journal.Step) throws(JournalProblem) -> Command {
    do throws(CommandLineError) {
      if case .command(let command) = try TypedCommand(parsing: line, in: debugger.snapshot) { return command }
    } catch {
      throw JournalProblem(line: step.line, .wrongCommand(error))
    }
    throw JournalProblem(line: step.line, .noEntry)
  }

  func check(_ end: Journal.Step.End, of step: Journal.Step) throws(JournalProblem) {
    let address = debugger.timeline.address(of: debugger.timeline.cursor)
    let now = Journal.Step.End(address: address, moment: debugger.timeline.cursor, fork: debugger.forks.current)
    guard now != end else { return }
    throw JournalProblem(line: step.line, .otherMoment(recorded: end.words, now: now.words))
  }
}

extension Journal.Step.End {
  /// The moment in words.
  fileprivate var words: String { "\(address.text) of timeline \(fork), moment \(moment)" }
}

extension Debugger {
  /// Where the session stands, as a journal notes it.
  package var journalEntry: JournalEntry {
    .done(timeline.address(of: timeline.cursor), moment: timeline.cursor, fork: forks.current)
  }

  /// An answer that came from outside, as a journal notes it.
  package func journalEntry(ofHeard answer: Answer, to task: TaskID, at moment: Instant) -> JournalEntry {
    .heard(line: Command.answer(task, answer).line(in: machine) ?? "", at: moment, from: timeline.cursor)
  }

  /// What the simulated services are about to begin with, as a journal notes it.
  func journalEntry(ofServices setup: ServicesSetup?) -> JournalEntry {
    .services(setup?.json, from: timeline.cursor)
  }

  /// A command that is about to be carried out, as a journal notes it.
  package func journalEntry(of command: Command, at moment: Instant) -> JournalEntry {
    if case .adopt(let machine) = command {
      return .definition(machine.document.value, at: moment, from: timeline.cursor)
    }
    return .command(line: command.line(in: machine) ?? "", at: moment, from: timeline.cursor)
  }
}
