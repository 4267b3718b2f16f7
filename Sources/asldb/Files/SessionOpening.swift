import DebuggerCore
import StepFunctionsAPI

/// How a session on a file begins, or one that was cut off is gone on with.
struct SessionOpening {
  /// What is debugged.
  let subject: DebugSubject
  /// The file that the user has named; none for a sample.
  let file: String?
  /// What keeps its breakpoints.
  let breakpoints: BreakpointFile?
  /// The recording that was asked for.
  let recording: JournalWriter?
  /// Keeps it for those who reach it through an endpoint.
  let record: SessionRecord?
  /// Whether a session that was cut off is gone on with unasked.
  let recover: Bool

  /// What becomes of a session that was cut off.
  private enum Choice {
    /// It is gone on with.
    case goOn
    /// Another one begins; its file is kept under another name.
    case putAside
    /// Another one begins, and its file stays as it is, for whoever can be asked.
    case leave
  }

  /// Opens the session.
  ///
  /// - Parameter keepsNoRecovery: Whether it is to have no recovery file.
  /// - Returns: The session.
  /// - Throws: What cannot be read or written.
  func open(keepingNoRecovery keepsNoRecovery: Bool) throws(CommandFailure) -> OpenedSession {
    guard !keepsNoRecovery, let place = file.flatMap({ RecoveryFile(ofDefinition: $0) }) else {
      if recover { throw CommandFailure("error: --recover: \(file ?? "a sample") can have no recovery file") }
      return try begin(recovery: nil)
    }
    guard let recovery = try JournalWriter(place.path) else {
      if recover { throw CommandFailure("error: --recover: another asldb debugs this file") }
      var session = try begin(recovery: nil)
      session.debugger.complain("another asldb debugs this file; this session has no recovery file")
      return session
    }
    switch place.leftOver() {
    case .success(let left)? where subject.hasHistory(of: left.journal):
      return try open(left, in: place, recovery)
    case .success?: return try beginBeside(place, "it is of another history")
    case .failure(let problem)?: return try beginBeside(place, problem.description)
    case nil:
      if recover {
        recovery.remove()
        throw CommandFailure("error: --recover: no session on \(file ?? "") was cut off")
      }
      try recovery.replace(with: [])
      return try begin(recovery: recovery)
    }
  }

  private func begin(recovery: JournalWriter?) throws(CommandFailure) -> OpenedSession {
    do throws(OpenedSession.Obstacle) { return try session(recovery, from: nil) } catch { throw error.failure }
  }

  private func session(
    _ recovery: JournalWriter?,
    from left: RecoveryFile.LeftOver?
  ) throws(OpenedSession.Obstacle) -> OpenedSession {
    try OpenedSession(
      subject,
      breakpoints,
      recording: recording,
      sharedIn: record,
      recovery: recovery,
      from: left
    )
  }

  /// Begins another session than the one that was cut off, which nobody can go on with.
  private func beginBeside(_ place: RecoveryFile, _ problem: String) throws(CommandFailure) -> OpenedSession {
    if recover { throw CommandFailure("error: --recover: \(place.path): \(problem)") }
    Console.complain("note: \(place.path) cannot be gone on with: \(problem)")
    return try beginAside(place)
  }

  private func beginAside(_ place: RecoveryFile) throws(CommandFailure) -> OpenedSession {
    try putAside(place)
    return try begin(recovery: try JournalWriter(place.path))
  }

  private func putAside(_ place: RecoveryFile) throws(CommandFailure) {
    Console.complain("note: what was cut off is kept as \(try place.putAside())")
  }

  private func open(
    _ left: RecoveryFile.LeftOver,
    in place: RecoveryFile,
    _ recovery: JournalWriter
  ) throws(CommandFailure) -> OpenedSession {
    let words = "a session on \(left.journal.header.name) was cut off at \(left.journal.stand)"
    switch choice(words, "Go on with it?") {
    case .leave: return try begin(recovery: nil)
    case .putAside: return try beginAside(place)
    case .goOn:
      do throws(OpenedSession.Obstacle) { return try session(recovery, from: left) } catch {
        guard case .elsewhere(let problem) = error else { throw error.failure }
        return try open(left, in: place, upTo: problem)
      }
    }
  }

  /// Goes on with as much of a session as leads where it did.
  private func open(
    _ left: RecoveryFile.LeftOver,
    in place: RecoveryFile,
    upTo problem: JournalProblem
  ) throws(CommandFailure) -> OpenedSession {
    guard let good = left.beginning(before: problem.line) else {
      throw OpenedSession.Obstacle.elsewhere(problem).failure
    }
    let words = "the session leads elsewhere now: \(problem); its last good step is at \(good.journal.stand)"
    switch choice(words, "Go on from there?") {
    case .leave: return try begin(recovery: nil)
    case .putAside: return try beginAside(place)
    case .goOn:
      try putAside(place)
      let recovery = try JournalWriter(place.path)
      do throws(OpenedSession.Obstacle) {
        var session = try session(recovery, from: good)
        session.debugger.complain("the session was gone on with from its last good step: \(problem)")
        return session
      } catch { throw error.failure }
    }
  }

  private func choice(_ words: String, _ question: String) -> Choice {
    if recover { return .goOn }
    guard let answer = Console.ask("\(words). \(question) [Y/n] ") else {
      Console.complain("note: \(words); --recover goes on with it. Until then, sessions have no recovery file")
      return .leave
    }
    return answer.lowercased().hasPrefix("n") ? .putAside : .goOn
  }
}

extension Journal {
  /// Where the session stood at its end, in words.
  fileprivate var stand: String {
    let steps = commandCount == 1 ? "1 command" : "\(commandCount) commands"
    return "\(lastAddress?.text ?? "its beginning"), after \(steps)"
  }
}

extension OpenedSession.Obstacle {
  /// The end of the program that it is.
  var failure: CommandFailure {
    switch self {
    case .elsewhere(let problem):
      CommandFailure("error: the session that was cut off cannot be gone on with: \(problem)")
    case .failure(let failure): failure
    }
  }
}

extension SessionOptions {
  /// Begins a session, or goes on with one that was cut off.
  ///
  /// - Parameters:
  ///   - subject: What is debugged.
  ///   - file: Its file.
  ///   - keepsBreakpoints: Whether its breakpoints are those of earlier sessions, and kept for later ones.
  ///   - record: Keeps it for those who reach it through an endpoint.
  ///   - texts: Breakpoints to set.
  /// - Returns: The session.
  /// - Throws: What cannot be read or written.
  func open(
    _ subject: DebugSubject,
    of file: String?,
    keepingBreakpoints keepsBreakpoints: Bool,
    sharedIn record: SessionRecord? = nil,
    breakpoints texts: [String]
  ) throws(CommandFailure) -> OpenedSession {
    _ = try subject.debugger(in: subject.outside).newRules(texts)
    let opening = SessionOpening(
      subject: subject,
      file: file,
      breakpoints: keepsBreakpoints ? file.flatMap { BreakpointFile(ofDefinition: $0) } : nil,
      recording: try recording(),
      record: record,
      recover: recover
    )
    do throws(CommandFailure) {
      var session = try opening.open(keepingNoRecovery: keepsNoRecovery)
      try session.setBreakpoints(texts)
      return session
    } catch {
      opening.recording?.remove()
      throw error
    }
  }
}
