import Dispatch
import Glibc

/// Takes Ctrl-C, again and again, in place of the end of the program.
struct Interrupt {
  private let source: any DispatchSourceSignal

  /// Begins to take it.
  init(_ handle: @escaping @Sendable () async -> Void) {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { Task { await handle() } }
    source.activate()
  }

  /// Takes it no more.
  func cancel() { source.cancel() }
}
