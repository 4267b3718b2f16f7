import Glibc
import Interpreter

extension Instant {
  /// The moment that the wall clock shows.
  static var onTheWall: Instant {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
  }
}
