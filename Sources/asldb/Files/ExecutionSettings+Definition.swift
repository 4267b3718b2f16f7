import Glibc
import Interpreter

extension ExecutionSettings {
  /// The settings of an execution of a definition.
  init(of definition: DefinitionFile, seed: UInt64) {
    self.init()
    machineName = definition.machineName
    self.seed = seed
  }
}

extension Instant {
  /// The moment that the wall clock shows.
  static var onTheWall: Instant {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
  }
}
