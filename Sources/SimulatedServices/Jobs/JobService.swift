import HashTreeCollections
import Interpreter

/// All jobs.
struct JobService: Sendable, Equatable {
  /// What tells a job from all others.
  struct Key: Hashable, Sendable {
    /// What it is about.
    let subject: JobSubject
    /// The identifier of that.
    let id: String
  }

  /// The jobs; of several about one thing the last one.
  private(set) var jobs: TreeDictionary<Key, Job> = [:]
  /// Their order, and those that were replaced by others about the same thing.
  private(set) var order = AppendOnlyLog<Key>()
  /// Those that run.
  private(set) var running: [Key] = []

  /// The jobs in the order in which they were started first.
  var ordered: [Job] { order.compactMap { jobs[$0] } }

  /// The last job that a text means: its identifier, or the beginning of only one, or of only one's last part.
  ///
  /// - Returns: Nothing when there is none, or when several begin so.
  func meant(by text: String) -> Job? {
    let ordered = ordered
    if let job = ordered.last(where: { $0.id == text || $0.handle == text }) { return job }
    let fitting = ordered.filter { $0.id.hasPrefix(text) || $0.handle.hasPrefix(text) }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The shortest text that means each job, with some letters at least, in their order.
  var shortIdentifiers: [String] {
    let handles = ordered.map(\.handle)
    return handles.map { handle in
      let others = handles.filter { $0 != handle }
      let length = (Self.shortLength..<max(handle.count, Self.shortLength)).first { length in
        !others.contains { $0.hasPrefix(handle.prefix(length)) }
      }
      return String(handle.prefix(length ?? handle.count))
    }
  }

  private static let shortLength = 8

  /// When a job changes next.
  var nextChange: Instant? { running.lazy.compactMap { jobs[$0]?.ahead.first?.at }.min() }

  /// The job about a thing.
  subscript(subject: JobSubject, id: String) -> Job? { jobs[Key(subject: subject, id: id)] }

  /// Starts a job.
  mutating func start(_ job: Job) {
    let key = Key(subject: job.kind.subject, id: job.id)
    if jobs[key] == nil { order.append(key) }
    jobs[key] = job
    if !running.contains(key) { running.append(key) }
  }

  /// Changes a job.
  mutating func change(_ subject: JobSubject, _ id: String, _ work: (inout Job) -> Void) {
    let key = Key(subject: subject, id: id)
    guard var job = jobs[key] else { return }
    work(&job)
    jobs[key] = job
    if job.hasEnded { running.removeAll { $0 == key } }
  }

  /// Forgets a job.
  mutating func remove(_ subject: JobSubject, _ id: String) {
    let key = Key(subject: subject, id: id)
    jobs[key] = nil
    running.removeAll { $0 == key }
  }

  /// Lets time pass.
  mutating func advance(to now: Instant) {
    guard let next = nextChange, next <= now else { return }
    for key in running {
      jobs[key]?.advance(to: now)
    }
    running.removeAll { jobs[$0]?.hasEnded ?? true }
  }
}
