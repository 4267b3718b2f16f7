import CSpawn
import Glibc
import Synchronization

/// What is said to the thread that looks after a program, from other threads.
final class StopRequest: Sendable {
  private let requested = Atomic(false)
  private let ended = Atomic(false)
  private let counter: Int32

  init() { counter = cspawn_counter() }

  deinit { if counter >= 0 { _ = close(counter) } }

  /// Where to wait for word; negative when the system had no descriptor left.
  var descriptor: Int32 { counter }

  /// Whether the program has to end.
  var isRequested: Bool { requested.load(ordering: .acquiring) }

  /// Whether the program has ended.
  var hasEnded: Bool { ended.load(ordering: .acquiring) }

  /// Asks for the program's end.
  func request() {
    requested.store(true, ordering: .releasing)
    wake()
  }

  /// Says that the program has ended.
  func noteEnd() {
    ended.store(true, ordering: .releasing)
    wake()
  }

  /// Takes back that there was word.
  func clear() {
    var count: UInt64 = 0
    _ = unsafe read(counter, &count, MemoryLayout<UInt64>.size)
  }

  private func wake() {
    var count: UInt64 = 1
    _ = unsafe write(counter, &count, MemoryLayout<UInt64>.size)
  }
}
