import CSpawn
import Glibc

/// A file descriptor, closed when nobody has it any more.
struct Descriptor: ~Copyable {
  /// The number by which the system knows it.
  let number: Int32

  /// Takes a descriptor over.
  init(owning number: Int32) { self.number = number }

  deinit { _ = close(number) }

  /// Lets reading and writing return at once.
  func makeNonblocking() { _ = fcntl(number, F_SETFL, O_NONBLOCK) }
}

/// The ends of a pipe; none of them is one of the three that every program has, and no other program inherits them.
struct Pipe: ~Copyable {
  /// Where it is read.
  let readEnd: Descriptor
  /// Where it is written.
  let writeEnd: Descriptor

  /// Makes a pipe; nothing when the system has no descriptors left, `errno` says why.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard unsafe cspawn_pipe(&ends) == 0 else { return nil }
    // A debugger that was started without standard input would give the program's ends each other's numbers.
    let first = Self.aboveStandard(Descriptor(owning: ends[0]))
    let second = Self.aboveStandard(Descriptor(owning: ends[1]))
    guard let first, let second else { return nil }
    readEnd = first
    writeEnd = second
  }

  private static func aboveStandard(_ descriptor: consuming Descriptor) -> Descriptor? {
    guard descriptor.number <= STDERR_FILENO else { return descriptor }
    let number = fcntl(descriptor.number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    return number < 0 ? nil : Descriptor(owning: number)
  }
}
