import Interpreter
import JSONModel
import StatesLanguage

/// The tasks of activities that no worker has taken, and the workers that wait for one.
///
/// Tasks and workers of an activity meet in the order in which they came.
struct ActivityTasks {
  /// A task that waits for a worker.
  struct Offer: Sendable, Hashable {
    /// The ARN of the execution.
    let execution: String
    /// The task.
    let task: TaskID
  }

  private var offers: [String: [Offer]] = [:]
  private var known: Set<Offer> = []
  private var workers: [String: [Worker]] = [:]
  private var workerCount = 0

  private struct Worker {
    let number: Int
    let continuation: CheckedContinuation<Bool, Never>
  }

  /// Takes up where an execution has come to; a worker is woken for each task that is new, and what does not wait any more
  /// is not offered any more.
  mutating func note(_ execution: Execution, of arn: String) {
    let over = known.filter { $0.execution == arn && !execution.offers($0.task) }
    if !over.isEmpty {
      known.subtract(over)
      for activity in offers.keys { offers[activity]?.removeAll(where: over.contains) }
    }
    for task in execution.pendingTasks {
      guard case .activity(let activity) = task.resource, case .scheduled = task.phase else { continue }
      let offer = Offer(execution: arn, task: task.id)
      guard known.insert(offer).inserted else { continue }
      offers[activity, default: []].append(offer)
      wakeWorker(of: activity)
    }
  }

  /// The task of an activity that has waited longest, if there is one; it is not offered any more.
  mutating func next(of activity: String) -> Offer? {
    guard let first = offers[activity]?.first else { return nil }
    offers[activity]?.removeFirst()
    known.remove(first)
    return first
  }

  /// A number for a worker that is going to wait.
  mutating func newWorker() -> Int {
    workerCount += 1
    return workerCount
  }

  /// Lets a worker wait; it is woken with whether there may be a task.
  mutating func wait(_ number: Int, for activity: String, _ continuation: CheckedContinuation<Bool, Never>) {
    workers[activity, default: []].append(Worker(number: number, continuation: continuation))
  }

  /// Wakes a worker without a task, if it still waits.
  mutating func release(_ number: Int, of activity: String) {
    guard let index = workers[activity]?.firstIndex(where: { $0.number == number }) else { return }
    workers[activity]?.remove(at: index).continuation.resume(returning: false)
  }

  private mutating func wakeWorker(of activity: String) {
    guard workers[activity]?.isEmpty == false else { return }
    workers[activity]?.removeFirst().continuation.resume(returning: true)
  }
}

extension Execution {
  /// Whether a task waits for a worker to take it.
  fileprivate func offers(_ id: TaskID) -> Bool {
    guard case .task(let task)? = branch(id.branch)?.condition, task.id == id, case .scheduled = task.phase else {
      return false
    }
    return true
  }
}
