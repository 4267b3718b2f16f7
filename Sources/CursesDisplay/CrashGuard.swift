import CNcurses
import Glibc
import Synchronization

/// Puts the terminal back when the program ends without closing its screen: by `exit`, or by a crash.
///
/// A crash can only use memory that was set aside before, and only calls that POSIX allows in a signal handler:
/// `write`, `tcsetattr`, `sigaction`.
enum CrashGuard {
  /// What has to be done, set aside when a screen opens.
  @unsafe private struct Plan {
    var modes: termios
    var bytes: UnsafeMutablePointer<UInt8>
    var count: Int
  }

  /// The plan's memory.
  ///
  /// Unsafe but right: it is written only while `isArmed` is false, by the one thread that opens the screen, and read
  /// only after `isArmed` was seen true; it is never freed.
  nonisolated(unsafe) private static let plan = UnsafeMutablePointer<Plan>.allocate(capacity: 1)
  private static let isArmed = Atomic<Bool>(false)
  private static let isRegistered = Atomic<Bool>(false)

  /// What a crash looks like.
  private static let signals = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]

  /// Remembers the modes that the terminal has now, and the bytes that end what curses does to it.
  static func arm(writing text: String) {
    guard !isArmed.load(ordering: .acquiring) else { return }
    var modes = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: text.utf8.count)
    for (index, byte) in text.utf8.enumerated() { unsafe bytes[index] = byte }
    unsafe plan.initialize(to: Plan(modes: modes, bytes: bytes, count: text.utf8.count))
    isArmed.store(true, ordering: .releasing)
    listen()
  }

  /// Forgets the plan, because the screen was closed in order.
  static func disarm() {
    guard isArmed.exchange(false, ordering: .acquiringAndReleasing) else { return }
    unsafe plan.pointee.bytes.deallocate()
    for signal in signals { SignalGuard.letThrough(signal) }
  }

  private static func listen() {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { _ in CrashGuard.restore() }
    // After the handler the same instruction fails again, with nobody listening: the crash ends as it always does.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    for signal in signals { _ = unsafe sigaction(signal, &action, nil) }
    if !isRegistered.exchange(true, ordering: .acquiringAndReleasing) { _ = atexit { CrashGuard.restore() } }
  }

  /// Does what was planned, because the screen could not be opened.
  static func restoreAndDisarm() {
    restore()
    for signal in signals { SignalGuard.letThrough(signal) }
  }

  /// Does what was planned, once.
  private static func restore() {
    guard isArmed.exchange(false, ordering: .acquiringAndReleasing) else { return }
    _ = unsafe write(STDOUT_FILENO, plan.pointee.bytes, plan.pointee.count)
    _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, &plan.pointee.modes)
  }
}
