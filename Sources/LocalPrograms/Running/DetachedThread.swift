import Glibc

/// Threads for what waits: the threads of Swift's tasks must not.
enum DetachedThread {
  /// What a thread does.
  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// How much stack a thread has: what runs here neither recurses nor has large values.
  private static let stackSize = 256 * 1024

  /// Where a thread begins; it owns its work.
  private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
    guard let context = unsafe context else { return nil }
    unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
    return nil
  }

  /// Starts a thread, which gets no signals: so none of the debugger's handlers runs on it, and a pipe that nobody
  /// reads does not end the debugger.
  ///
  /// - Returns: whether there was room for it.
  static func start(_ work: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    guard unsafe pthread_attr_init(&attributes) == 0 else { return false }
    defer { _ = unsafe pthread_attr_destroy(&attributes) }
    _ = unsafe pthread_attr_setstacksize(&attributes, stackSize)
    _ = unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    var (all, before) = (sigset_t(), sigset_t())
    _ = unsafe sigfillset(&all)
    _ = unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { _ = unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    let context = unsafe Unmanaged.passRetained(Work(work))
    var thread = pthread_t()
    let result = unsafe pthread_create(&thread, &attributes, Self.main, context.toOpaque())
    if result != 0 { unsafe context.release() }
    return result == 0
  }
}
