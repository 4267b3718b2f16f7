import NIOCore
import NIOPosix

/// The one thread that does the input and output of endpoints and of their clients, until the program ends.
///
/// Calls are answered elsewhere, so one thread is enough.
enum EndpointLoop {
  private static let threads = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  /// The event loop of that thread.
  static let shared: any EventLoop = threads.next()
}
