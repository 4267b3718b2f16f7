import Glibc

/// A program while it runs, as the thread that looks after it sees it.
struct ProgramRun: ~Copyable {
  /// How far the end has come that was asked for.
  private enum Ending {
    /// Nobody asked.
    case none
    /// The program was asked to end, and is killed at a time.
    case asked(ProgramEnd.Reason, killAt: ContinuousClock.Instant)
    /// It was killed.
    case killed(ProgramEnd.Reason)
  }

  /// How long output is waited for after the program's end, when a child still has its pipe.
  private static let lateOutput = Duration.milliseconds(250)
  /// How long to wait for descriptors that other programs have.
  private static let descriptorWait: UInt32 = 10_000

  private var program: SpawnedProgram
  private let groups: RunningGroups
  private let stop: StopRequest
  private let gracePeriod: Duration
  private let deadline: ContinuousClock.Instant?
  private var input: ArraySlice<UInt8>
  private var output: OutputHead
  private var errorOutput: OutputTail
  private var ending = Ending.none
  private var lastMoment: ContinuousClock.Instant?
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  private init(
    _ program: consuming SpawnedProgram,
    _ call: ProgramCall,
    in groups: RunningGroups,
    stop: StopRequest
  ) {
    self.program = program
    self.groups = groups
    self.stop = stop
    gracePeriod = call.gracePeriod
    deadline = call.timeout.map { ContinuousClock.now + $0 }
    input = ArraySlice(call.input)
    output = OutputHead(limit: call.limits.output)
    errorOutput = OutputTail(limit: call.limits.errorOutput)
  }

  /// Runs a program to its end; only on a thread that may wait.
  static func run(_ call: ProgramCall, in groups: RunningGroups, stop: StopRequest) -> ProgramEnd {
    do throws(ProgramStartError) {
      let program = try start(call, in: groups, stop: stop)
      guard let program else { return ProgramEnd(.cancelled) }
      var run = ProgramRun(program, call, in: groups, stop: stop)
      return run.finish()
    } catch {
      return ProgramEnd(.notStarted(error))
    }
  }

  /// Starts a program; while there are no descriptors left because other programs run, waits for their ends.
  private static func start(
    _ call: ProgramCall,
    in groups: RunningGroups,
    stop: StopRequest
  ) throws(ProgramStartError) -> SpawnedProgram? {
    while true {
      if stop.isRequested { return nil }
      do throws(ProgramStartError) {
        guard stop.descriptor >= 0 else { throw ProgramStartError.system(reason: systemReason(EMFILE)) }
        return try groups.start { () throws(ProgramStartError) in try SpawnedProgram(call) }
      } catch {
        guard error == .system(reason: systemReason(EMFILE)), !groups.isEmpty else { throw error }
        _ = usleep(descriptorWait)
      }
    }
  }

  private mutating func finish() -> ProgramEnd {
    watchForEnd()
    while !isOver { waitForNews() }
    let reason = reap()
    return ProgramEnd(
      reason,
      output: output.bytes,
      outputByteCount: output.count,
      errorOutput: errorOutput.bytes,
      errorOutputByteCount: errorOutput.count
    )
  }

  /// Has a thread wait for the program's end, without taking it: its number stays its own until ``reap()``.
  private mutating func watchForEnd() {
    let (process, stop) = (program.process, stop)
    let isWatched = DetachedThread.start {
      var facts = unsafe siginfo_t()
      while unsafe waitid(P_PID, id_t(process), &facts, WEXITED | WNOWAIT) != 0, errno == EINTR {}
      stop.noteEnd()
    }
    guard !isWatched else { return }
    // Without it nobody would learn of the end: so it comes now.
    RunningGroups.send(SIGKILL, to: process)
    ending = .killed(.notStarted(.system(reason: "there is no room for a thread")))
    stop.noteEnd()
  }

  private var isOver: Bool {
    guard stop.hasEnded else { return false }
    if program.output == nil, program.errorOutput == nil { return true }
    return lastMoment.map { $0 <= ContinuousClock.now } ?? false
  }

  /// Waits until something can be read or written, or is to be done, and does it.
  private mutating func waitForNews() {
    var events = [
      pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: program.output?.number ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: program.errorOutput?.number ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: program.input?.number ?? -1, events: Int16(POLLOUT), revents: 0),
    ]
    _ = unsafe poll(&events, nfds_t(events.count), millisecondsToWait)
    if events[0].revents != 0 { stop.clear() }
    if events[1].revents != 0 { readOutput() }
    if events[2].revents != 0 { readErrorOutput() }
    if events[3].revents != 0 { writeInput() }
    look()
  }

  /// Until the next thing is to be done; -1 for however long it takes.
  private var millisecondsToWait: Int32 {
    var times = [lastMoment].compactMap { $0 }
    switch ending {
    case .none: if let deadline { times.append(deadline) }
    case .asked(_, let killAt): times.append(killAt)
    case .killed: break
    }
    guard let next = times.min() else { return -1 }
    let left = ContinuousClock.now.duration(to: next).components
    guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
    return Int32(min(left.seconds, 1_000_000) * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1)
  }

  /// Does what is due.
  private mutating func look() {
    if stop.hasEnded {
      if lastMoment == nil { lastMoment = ContinuousClock.now + Self.lateOutput }
      program.input = nil
      return
    }
    switch ending {
    case .none:
      if stop.isRequested { return ask(.cancelled) }
      if let deadline, deadline <= ContinuousClock.now { ask(.timedOut) }
    case .asked(let reason, let killAt):
      guard killAt <= ContinuousClock.now else { return }
      RunningGroups.send(SIGKILL, to: program.process)
      ending = .killed(reason)
    case .killed: break
    }
  }

  private mutating func ask(_ reason: ProgramEnd.Reason) {
    RunningGroups.send(SIGTERM, to: program.process)
    // A stopped program hears nothing until it goes on.
    RunningGroups.send(SIGCONT, to: program.process)
    ending = .asked(reason, killAt: ContinuousClock.now + gracePeriod)
  }

  /// Ends what the program left running, takes its end and gives its number back.
  private func reap() -> ProgramEnd.Reason {
    RunningGroups.send(SIGKILL, to: program.process)
    groups.remove(program.process)
    var status: Int32 = 0
    var result = unsafe waitpid(program.process, &status, 0)
    while result < 0, errno == EINTR { result = unsafe waitpid(program.process, &status, 0) }
    switch ending {
    case .asked(let reason, _), .killed(let reason): return reason
    case .none: break
    }
    guard result == program.process else { return .notStarted(.system(reason: systemReason(errno))) }
    // The lowest seven bits are the signal, the next byte the status: WIFSIGNALED and WEXITSTATUS, which Swift does not
    // see.
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }
}

extension ProgramRun {
  private mutating func readOutput() {
    guard let number = program.output?.number else { return }
    let count = read(from: number)
    if count > 0 { output.append(buffer[..<count]) } else if count == 0 { program.output = nil }
  }

  private mutating func readErrorOutput() {
    guard let number = program.errorOutput?.number else { return }
    let count = read(from: number)
    if count > 0 { errorOutput.append(buffer[..<count]) } else if count == 0 { program.errorOutput = nil }
  }

  /// Reads what is there; nothing is the end, and negative that there is nothing yet.
  private mutating func read(from descriptor: Int32) -> Int {
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno != EAGAIN, errno != EINTR { return 0 }
    return count
  }

  private mutating func writeInput() {
    guard let number = program.input?.number else { return }
    let count = unsafe input.withUnsafeBytes { unsafe write(number, $0.baseAddress, $0.count) }
    if count > 0 {
      input = input.dropFirst(count)
    } else if errno != EAGAIN, errno != EINTR {
      // It closed its standard input or ended: not reading all of it is no error.
      input = []
    }
    if input.isEmpty { program.input = nil }
  }
}
