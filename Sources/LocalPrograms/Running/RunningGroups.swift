import Glibc
import Synchronization

/// The process groups of the programs that run, so that none outlives the debugger.
package final class RunningGroups: Sendable {
  /// Those of all programs that the debugger runs; they end when it exits.
  package static let ofDebugger: RunningGroups = {
    let groups = RunningGroups()
    hearOfEnds()
    _ = atexit { RunningGroups.ofDebugger.endAll() }
    return groups
  }()

  /// How long programs have to end when the debugger ends.
  private static let patience = Duration.milliseconds(300)

  private let groups = Mutex<Set<pid_t>>([])

  /// Makes an empty set.
  package init() {}

  /// Ends all programs with their children: asks them to, waits a moment, then kills what is left.
  package func endAll() {
    send(SIGTERM)
    let end = ContinuousClock.now + Self.patience
    while !isEmpty, ContinuousClock.now < end { _ = usleep(5_000) }
    send(SIGKILL)
  }

  /// Whether any program runs.
  var isEmpty: Bool { groups.withLock(\.isEmpty) }

  /// Starts a program and keeps its group, so that no end of the debugger falls between.
  func start(_ spawn: () throws(ProgramStartError) -> SpawnedProgram) throws(ProgramStartError) -> SpawnedProgram {
    // One at a time: what a start takes of descriptors for a moment is then taken once, however many start.
    try groups.withLock { (groups) throws(ProgramStartError) in
      let program = try spawn()
      groups.insert(program.process)
      return program
    }
  }

  /// Forgets a group, which must not have been waited for yet: until then nobody else gets its number.
  func remove(_ group: pid_t) { _ = groups.withLock { $0.remove(group) } }

  /// Sends a signal to all processes of a group.
  static func send(_ signal: Int32, to group: pid_t) { _ = kill(-group, signal) }

  private func send(_ signal: Int32) {
    groups.withLock { groups in for group in groups { Self.send(signal, to: group) } }
  }

  /// Takes SIGCHLD as it is at first: whoever ignores it, which is inherited, never hears how a program ended.
  private static func hearOfEnds() {
    var action = sigaction()
    guard unsafe sigaction(SIGCHLD, nil, &action) == 0 else { return }
    let (handler, ignoring) = unsafe (
      unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self), unsafeBitCast(SIG_IGN, to: Int.self)
    )
    if handler == ignoring { _ = signal(SIGCHLD, SIG_DFL) }
  }
}
