import DebuggerCore
import Integrations
import Interpreter
import StepFunctionsAPI

/// A debugging session that begins or goes on, and the files that it is written to.
struct OpenedSession {
  /// The session.
  var debugger: Debugger
  /// Writes down what comes from outside, and says why it cannot.
  let journal: @Sendable (JournalEntry) -> String?
  /// Keeps the breakpoints for other sessions, or says why it cannot.
  private(set) var saveBreakpoints: @Sendable ([Breakpoint]) -> String? = { _ in nil }
  /// The file that keeps how its graph is seen; none where breakpoints are not kept either.
  let view: ViewFile?
  private let writers: [JournalWriter]
  private let recovery: JournalWriter?
  /// Whether it began before.
  private let isRecovered: Bool

  /// Opens the files that a session is written to, and makes it or goes on with it.
  ///
  /// - Parameters:
  ///   - subject: What is debugged.
  ///   - breakpoints: The file that keeps its breakpoints.
  ///   - recording: The recording that was asked for.
  ///   - record: Keeps it for those who reach it through an endpoint.
  ///   - recovery: The file from which it can be gone on with.
  ///   - leftOver: What an earlier session left in that.
  /// - Throws: ``JournalProblem`` when the earlier session leads elsewhere now, and ``CommandFailure`` when a file
  ///   cannot be written.
  init(
    _ subject: DebugSubject,
    _ breakpoints: BreakpointFile?,
    recording: JournalWriter?,
    sharedIn record: SessionRecord? = nil,
    recovery: JournalWriter?,
    from leftOver: RecoveryFile.LeftOver?
  ) throws(Obstacle) {
    let writers = [recording, recovery].compactMap(\.self)
    let journal: @Sendable (JournalEntry) -> String? = { entry in
      (writers.map { $0.write(entry) } + [record?.write(entry)]).lazy.compactMap(\.self).first
    }
    var outside = subject.outside
    outside.witness = { effect, stimuli in
      if let name = effect.name { _ = journal(.reply(effect: name, stimuli)) }
    }
    (self.writers, self.recovery, self.journal) = (writers, recovery, journal)
    isRecovered = leftOver != nil
    view = breakpoints.map(ViewFile.init)
    guard let leftOver else {
      debugger = subject.debugger(in: outside)
      debugger.isReachable = record != nil
      saveBreakpoints = debugger.openBreakpoints(of: breakpoints)
      var header = subject.header
      header.isReachable = record != nil
      header.breakpoints = debugger.snapshot.breakpoints.map(\.breakpoint)
      _ = journal(.session(header))
      if let walk = subject.walk { debugger.follow(walk) }
      for note in subject.notes { debugger.note(note) }
      return
    }
    var replay = JournalReplay(leftOver.journal, outside: outside)
    do throws(JournalProblem) { try replay.run() } catch { throw .elsewhere(error) }
    debugger = replay.debugger
    if let breakpoints { saveBreakpoints = breakpoints.saving(over: (try? breakpoints.read()) ?? []) }
    let bytes = replay.repair.applied(to: leftOver.bytes)
    do throws(CommandFailure) { try recovery?.replace(with: bytes) } catch { throw .failure(error) }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let entry = try? JournalEntry(parsing: line) else { continue }
      recording?.write(entry)
      _ = record?.write(entry)
    }
    adopt(subject)
  }

  /// Why a session cannot be opened.
  enum Obstacle: Error {
    /// An earlier one leads elsewhere now.
    case elsewhere(JournalProblem)
    /// A file cannot be written.
    case failure(CommandFailure)
  }

  /// Goes on with the definition as its file has it now.
  private mutating func adopt(_ subject: DebugSubject) {
    guard debugger.execution.machine != subject.machine else { return }
    let now = debugger.execution.now
    _ = journal(debugger.journalEntry(of: .adopt(subject.machine), at: now))
    debugger.complete(.adopt(subject.machine), at: now)
    _ = journal(debugger.journalEntry)
  }

  /// Sets the breakpoints of the command line.
  mutating func setBreakpoints(_ texts: [String]) throws(CommandFailure) {
    for rule in try debugger.newRules(texts) {
      _ = journal(debugger.journalEntry(of: .breakpoint(.set(rule)), at: debugger.execution.now))
      debugger.complete(.breakpoint(.set(rule)), at: debugger.execution.now)
      _ = journal(debugger.journalEntry)
    }
  }

  /// Ends a session that could not be shown: one that began before can still be gone on with.
  func abandon() {
    if !isRecovered { recovery?.remove() }
  }

  /// Ends the session as it should: nothing is left to be gone on with, and what could not be written is told.
  func end() {
    recovery?.remove()
    for problem in writers.compactMap(\.problem) { Console.complain("error: \(problem)") }
  }
}
