import Glibc
import Synchronization

/// The pipe through which signals, and other threads, wake the wait for a key.
///
/// There is one for the whole life of the program, because a signal handler can know no other. A handler only writes
/// its signal's number; zero stands for a wake from another thread.
enum SignalPipe {
  private static let readEnd = Atomic<Int32>(-1)
  private static let writeEnd = Atomic<Int32>(-1)

  /// Where to wait; the pipe is made when it is asked for first.
  static var descriptor: Int32 {
    let present = readEnd.load(ordering: .acquiring)
    return present >= 0 ? present : open()
  }

  /// Writes one number: what a signal handler may do, so it takes no lock and no memory.
  static func send(_ number: Int32) {
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = unsafe write(writeEnd.load(ordering: .acquiring), &byte, 1)
    errno = saved
  }

  /// The numbers that came since the last time, in their order.
  static func received() -> [Int32] {
    var numbers: [Int32] = []
    var byte: UInt8 = 0
    while unsafe read(descriptor, &byte, 1) == 1 { numbers.append(Int32(byte)) }
    return numbers
  }

  private static func open() -> Int32 {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return -1 }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    writeEnd.store(ends[1], ordering: .releasing)
    readEnd.store(ends[0], ordering: .releasing)
    return ends[0]
  }
}
