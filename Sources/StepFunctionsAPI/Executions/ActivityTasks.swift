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
  /// The tasks that wait for a worker, by their executions, and whether one was given to a worker that is about to take
  /// it.
  private var known: [String: [TaskID: Bool]] = [:]
  private(set) var workers: [String: [Worker]] = [:]
  private var workerCount = 0

  /// A worker that waits.
  struct Worker {
    let number: Int
    let continuation: CheckedContinuation<Offer?, Never>
  }

  /// Takes up where an execution has come to; a worker is woken for each task that is new, and what does not wait any
  /// more is not offered any more.
  mutating func note(_ execution: Execution, of arn: String) {
    var withdrawn: Set<TaskID> = []
    for (task, isGiven) in known[arn] ?? [:] where !execution.offers(task) {
      known[arn]?[task] = nil
      if !isGiven { withdrawn.insert(task) }
    }
    if !withdrawn.isEmpty {
      for activity in offers.keys {
        offers[activity]?.removeAll { $0.execution == arn && withdrawn.contains($0.task) }
      }
    }
    if known[arn]?.isEmpty == true { known[arn] = nil }
    for task in execution.pendingTasks {
      guard case .activity(let activity) = task.resource, case .scheduled = task.phase else { continue }
      let offer = Offer(execution: arn, task: task.id)
      guard known[arn]?[task.id] == nil else { continue }
      hand(offer, of: activity)
    }
  }

  /// The task of an activity that has waited longest, if there is one; it is offered to nobody else.
  mutating func next(of activity: String) -> Offer? {
    guard let first = offers[activity]?.first else { return nil }
    offers[activity]?.removeFirst()
    known[first.execution]?[first.task] = true
    return first
  }

  /// A number for a worker that is going to wait.
  mutating func newWorker() -> Int {
    workerCount += 1
    return workerCount
  }

  /// Lets a worker wait; it is woken with a task that is no other's.
  ///
  /// One that has waited before, and whose task was taken back meanwhile, has its place before those that came after
  /// it.
  mutating func wait(_ number: Int, for activity: String, _ continuation: CheckedContinuation<Offer?, Never>) {
    if let offer = next(of: activity) { return continuation.resume(returning: offer) }
    let place = workers[activity]?.firstIndex { $0.number > number } ?? workers[activity]?.count ?? 0
    workers[activity, default: []].insert(Worker(number: number, continuation: continuation), at: place)
  }

  /// Takes a task back that a worker was given who has gone: the next one gets it.
  mutating func giveBack(_ offer: Offer, of activity: String) {
    guard workers[activity]?.isEmpty != false else { return wake(with: offer, of: activity) }
    guard known[offer.execution]?[offer.task] != nil else { return }
    known[offer.execution]?[offer.task] = false
    offers[activity, default: []].insert(offer, at: 0)
  }

  /// Wakes a worker without a task, if it still waits.
  mutating func release(_ number: Int, of activity: String) {
    guard let index = workers[activity]?.firstIndex(where: { $0.number == number }) else { return }
    workers[activity]?.remove(at: index).continuation.resume(returning: nil)
  }

  /// Gives a new task to the worker that has waited longest, or lets it wait for one.
  private mutating func hand(_ offer: Offer, of activity: String) {
    let hasWorker = workers[activity]?.isEmpty == false
    known[offer.execution, default: [:]][offer.task] = hasWorker
    if hasWorker { wake(with: offer, of: activity) } else { offers[activity, default: []].append(offer) }
  }

  private mutating func wake(with offer: Offer, of activity: String) {
    workers[activity]?.removeFirst().continuation.resume(returning: offer)
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
