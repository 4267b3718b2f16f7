import Interpreter

/// The tasks of a run that are done outside, and the times that it waits for: what comes first comes first.
final class RunCalls {
  /// Something that the run waited for.
  enum Event: Sendable {
    /// Something was said to a task.
    case report(TaskID, CallReport)
    /// The task's caller has ended.
    case ended(TaskID)
    /// The time has come that was waited for, of this number.
    case time(Int)
  }

  private let caller: (any TaskCaller)?
  private var tasks: [TaskID: Task<Void, Never>] = [:]
  /// When the time limits of the tasks run out: on the clock outside, and on the execution's.
  private var limits: [TaskID: TimeLimit] = [:]
  private var events: AsyncStream<Event>.Iterator
  private let continuation: AsyncStream<Event>.Continuation
  private var timer: Task<Void, Never>?
  private var timerNumber = 0

  /// When a time limit runs out.
  struct TimeLimit: Sendable {
    /// On the clock outside.
    let outside: ContinuousClock.Instant
    /// On the execution's clock.
    let inside: Instant
  }

  init(_ caller: (any TaskCaller)?) {
    self.caller = caller
    let (stream, continuation) = AsyncStream<Event>.makeStream()
    events = stream.makeAsyncIterator()
    self.continuation = continuation
  }

  deinit {
    timer?.cancel()
    for task in tasks.values { task.cancel() }
  }

  /// Whether something is under way.
  var isEmpty: Bool { tasks.isEmpty }

  /// The first time limit that runs out, as long as the execution's clock stands still.
  var firstLimit: TimeLimit? { limits.values.min { $0.outside < $1.outside } }

  /// Forgets the first time limit, which has run out.
  ///
  /// - Returns: When that is on the execution's clock.
  func passFirstLimit() -> Instant? {
    let first = limits.min { $0.value.outside < $1.value.outside }
    if let first { limits[first.key] = nil }
    return first?.value.inside
  }

  /// Begins calls, and ends those that are not awaited any more.
  func follow(_ calls: [OutsideCall], awaited: [TaskID], at now: Instant) {
    for (id, task) in tasks where !awaited.contains(id) {
      task.cancel()
      (tasks[id], limits[id]) = (nil, nil)
    }
    guard let caller else { return }
    for call in calls where tasks[call.task.id] == nil {
      let (id, continuation) = (call.task.id, continuation)
      limits[id] = call.timeLimit.map { limit in
        TimeLimit(outside: .now.advanced(by: .milliseconds(limit.milliseconds - now.milliseconds)), inside: limit)
      }
      tasks[id] = Task {
        await caller.perform(call) { report in continuation.yield(.report(id, report)) }
        continuation.yield(.ended(id))
      }
    }
  }

  /// What comes first: something that is said, or a time; nothing when the run is cancelled.
  func next(until sleep: (@Sendable () async throws -> Void)?) async -> Event? {
    timerNumber += 1
    let (number, continuation) = (timerNumber, continuation)
    timer?.cancel()
    timer = sleep.map { sleep in
      Task {
        do { try await sleep() } catch { return }
        continuation.yield(.time(number))
      }
    }
    while let event = await events.next(isolation: #isolation) {
      switch event {
      case .report(let id, _): if tasks[id] != nil { return event }
      case .ended(let id):
        limits[id] = nil
        if tasks.removeValue(forKey: id) != nil { return event }
      case .time(let time): if time == number { return event }
      }
    }
    return nil
  }
}
