import DebuggerCore
import Integrations
import Interpreter

/// A debugging session that begins or goes on, and the files that it is written to.
struct OpenedSession {
  /// The session.
  var debugger: Debugger
  /// Writes down what comes from outside, and says why it cannot.
  let journal: @Sendable (JournalEntry) -> String?
  /// Keeps the breakpoints for other sessions, or says why it cannot.
  private(set) var saveBreakpoints: @Sendable ([Breakpoint]) -> String? = { _ in nil }
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
  ///   - recovery: The file from which it can be gone on with.
  ///   - leftOver: What an earlier session left in that.
  /// - Throws: That the earlier session leads elsewhere now, or that a file cannot be written.
  init(
    _ subject: DebugSubject,
    _ breakpoints: BreakpointFile?,
    recording: JournalWriter?,
    recovery: JournalWriter?,
    from leftOver: (journal: Journal, bytes: [UInt8])?
  ) throws(CommandFailure) {
    let writers = [recording, recovery].compactMap(\.self)
    let journal: @Sendable (JournalEntry) -> String? = { entry in
      writers.map { $0.write(entry) }.lazy.compactMap(\.self).first
    }
    var outside = subject.outside
    outside.witness = { effect, stimuli in
      if let name = effect.name { _ = journal(.reply(effect: name, stimuli)) }
    }
    (self.writers, self.recovery, self.journal) = (writers, recovery, journal)
    isRecovered = leftOver != nil
    guard let leftOver else {
      debugger = subject.debugger(in: outside)
      saveBreakpoints = debugger.openBreakpoints(of: breakpoints)
      var header = subject.header
      header.breakpoints = debugger.snapshot.breakpoints.map(\.breakpoint)
      _ = journal(.session(header))
      return
    }
    var replay = JournalReplay(leftOver.journal, outside: outside)
    do throws(JournalProblem) { try replay.run() } catch {
      throw CommandFailure("error: the session that was cut off cannot be gone on with: \(error)")
    }
    debugger = replay.debugger
    if let breakpoints { saveBreakpoints = breakpoints.saving(over: (try? breakpoints.read()) ?? []) }
    let bytes = replay.repair.applied(to: leftOver.bytes)
    try recovery?.replace(with: bytes)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if let entry = try? JournalEntry(parsing: line) { recording?.write(entry) }
    }
    adopt(subject)
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
  fileprivate mutating func setBreakpoints(_ texts: [String]) throws(CommandFailure) {
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

extension SessionOptions {
  /// Begins a session, or goes on with one that was cut off.
  ///
  /// - Parameters:
  ///   - subject: What is debugged.
  ///   - file: Its file.
  ///   - keepsBreakpoints: Whether its breakpoints are those of earlier sessions, and kept for later ones.
  ///   - texts: Breakpoints to set.
  /// - Returns: The session.
  /// - Throws: What cannot be read or written.
  func open(
    _ subject: DebugSubject,
    of file: String?,
    keepingBreakpoints keepsBreakpoints: Bool,
    breakpoints texts: [String]
  ) throws(CommandFailure) -> OpenedSession {
    _ = try subject.debugger.newRules(texts)
    let recording = try recording()
    do throws(CommandFailure) {
      let breakpoints = keepsBreakpoints ? file.flatMap { BreakpointFile(ofDefinition: $0) } : nil
      var session = try open(subject, of: file, breakpoints, recording)
      try session.setBreakpoints(texts)
      return session
    } catch {
      recording?.remove()
      throw error
    }
  }

  private func open(
    _ subject: DebugSubject,
    of file: String?,
    _ breakpoints: BreakpointFile?,
    _ recording: JournalWriter?
  ) throws(CommandFailure) -> OpenedSession {
    guard !keepsNoRecovery, let place = file.flatMap({ RecoveryFile(ofDefinition: $0) }) else {
      if recover { throw CommandFailure("error: --recover: \(file ?? "a sample") can have no recovery file") }
      return try OpenedSession(subject, breakpoints, recording: recording, recovery: nil, from: nil)
    }
    guard let recovery = try JournalWriter(place.path) else {
      if recover { throw CommandFailure("error: --recover: another asldb debugs this file") }
      var session = try OpenedSession(subject, breakpoints, recording: recording, recovery: nil, from: nil)
      session.debugger.complain("another asldb debugs this file; this session has no recovery file")
      return session
    }
    switch place.leftOver() {
    case .success(let left)?:
      switch choice(of: left.journal, in: place) {
      case .goOn:
        return try OpenedSession(subject, breakpoints, recording: recording, recovery: recovery, from: left)
      case .leave: return try OpenedSession(subject, breakpoints, recording: recording, recovery: nil, from: nil)
      case .putAside: break
      }
    case .failure(let problem)?:
      if recover { throw CommandFailure("error: --recover: \(place.path): \(problem)") }
      Console.complain("note: \(place.path) cannot be gone on with: \(problem)")
    case nil:
      if recover {
        recovery.remove()
        throw CommandFailure("error: --recover: no session on \(file ?? "") was cut off")
      }
      try recovery.replace(with: [])
      return try OpenedSession(subject, breakpoints, recording: recording, recovery: recovery, from: nil)
    }
    Console.complain("note: what was cut off is kept as \(try place.putAside())")
    let fresh = try JournalWriter(place.path)
    return try OpenedSession(subject, breakpoints, recording: recording, recovery: fresh, from: nil)
  }

  /// What becomes of a session that was cut off.
  private enum Choice {
    /// It is gone on with.
    case goOn
    /// Another one begins; its file is kept under another name.
    case putAside
    /// Another one begins, and its file stays as it is, for whoever can be asked.
    case leave
  }

  private func choice(of journal: Journal, in place: RecoveryFile) -> Choice {
    if recover { return .goOn }
    let address = journal.lastAddress?.text ?? "its beginning"
    let steps = journal.commandCount == 1 ? "1 command" : "\(journal.commandCount) commands"
    let words = "a session on \(journal.header.name) was cut off at \(address), after \(steps)"
    guard let answer = Console.ask("\(words). Go on with it? [Y/n] ") else {
      Console.complain("note: \(words); --recover goes on with it. Until then, sessions have no recovery file")
      return .leave
    }
    return answer.lowercased().hasPrefix("n") ? .putAside : .goOn
  }
}
