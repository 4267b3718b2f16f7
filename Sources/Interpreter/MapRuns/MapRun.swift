import HashTreeCollections
import JSONModel
public import StatesLanguage

/// A Map Run: one attempt of a distributed Map, as DescribeMapRun tells of it.
///
/// - Source: API reference, "DescribeMapRun".
public struct MapRun: Sendable, Equatable {
  /// Its number.
  public let id: MapRunID
  /// Its ARN.
  public let arn: String
  /// The Map.
  public let state: StateID
  /// The branch that waits for it.
  public let branch: BranchID
  /// When it started.
  public let startedAt: Instant
  /// When it ended.
  public internal(set) var stoppedAt: Instant?
  /// How many child executions run at once at most.
  public internal(set) var maxConcurrency: Int
  /// How many items may fail; none when only the percentage counts.
  public internal(set) var toleratedFailureCount: Int?
  /// How many of a hundred items may fail; none when only their number counts.
  public internal(set) var toleratedFailurePercentage: Double?
  /// Whether it goes on, or how it ended.
  public internal(set) var status = Status.running
  /// How its items fare.
  public internal(set) var items = MapRunCounts()
  /// How its child executions fare.
  public internal(set) var executions = MapRunCounts()

  /// How often it was redriven.
  public internal(set) var redriveCount = 0
  /// When it was redriven last.
  public internal(set) var redrivenAt: Instant?

  /// The names of its children.
  let names: ChildNames
  /// The kind of its children.
  let workflow: WorkflowType
  /// How items are put together; nothing when each child gets one.
  let batching: Batching?
  /// The `MapRunStarted` event, or the last `MapRunRedriven` event.
  var startedEvent: Int
  /// Where its items come from.
  var feed: ItemFeed
  /// What becomes of its results.
  var results: RunResults
  /// Its children that run.
  var running: TreeSet<BranchID> = []
  /// Its children that have not ended well, as a redrive needs them.
  var unsuccessful: TreeDictionary<BranchID, UnsuccessfulChild> = [:]
  /// Those that a redrive has still to set going.
  var redrivable = OrderedRuns<UnsuccessfulChild>()
  /// Whether nothing is left that a redrive could go on with.
  var isReleased = false
  /// What it comes to, once its results are written.
  var outcome: Outcome?

  /// Whether a Map Run goes on, or how it ended; the raw value is the API's word for it.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case running = "RUNNING"
    case succeeded = "SUCCEEDED"
    case failed = "FAILED"
    case aborted = "ABORTED"
  }

  /// What a Map Run comes to.
  enum Outcome: Sendable, Equatable {
    case succeeded
    case failed(error: ErrorName, cause: String)
  }

  /// Lets go of what only a run that goes on, or can be redriven, needs.
  mutating func release() {
    isReleased = true
    unsuccessful = [:]
    redrivable = OrderedRuns()
    feed = ItemFeed([])
    results = RunResults(nil, destination: results.destination, limit: .max)
  }

  /// Whether another child can be started now.
  var canStartMore: Bool { outcome == nil && running.count < maxConcurrency && (!redrivable.isEmpty || feed.canGive) }

  /// Whether every item has been worked on.
  var isComplete: Bool { running.isEmpty && redrivable.isEmpty && feed.isExhausted }

  /// Whether more items have failed than may.
  ///
  /// The percentage counts of all items, so it is not known before all of them have been read.
  ///
  /// - Source: Step Functions guide, "Setting failure thresholds for Distributed Map states".
  package var exceedsTolerance: Bool {
    let failed = items.failed + items.timedOut
    if toleratedFailureCount == nil, toleratedFailurePercentage == nil { return failed > 0 }
    if let most = toleratedFailureCount, failed > most { return true }
    guard let percentage = toleratedFailurePercentage, let total = itemTotal else { return false }
    return Double(failed) * 100 > percentage * Double(total)
  }

  /// How many items there are, once all of them have been read.
  private var itemTotal: Int? { isReleased ? items.total : feed.total }

  /// The place of the first item that its next child gets, among those that are handed out as they are.
  package var firstItemOfNextChild: Int { feed.taken - feed.batch.items.count }

  /// How many items may fail, as far as that is known before all of them have been read.
  package var toleratedItems: Int? {
    if toleratedFailureCount == nil, toleratedFailurePercentage == nil { return 0 }
    let share = toleratedFailurePercentage.flatMap { percentage in
      itemTotal.map { Int((percentage * Double($0) / 100).rounded(.down)) }
    }
    return [toleratedFailureCount, share].compactMap(\.self).min()
  }
}

/// How many items, or child executions, of a Map Run are in which condition.
public struct MapRunCounts: Sendable, Hashable {
  /// Have not begun yet, as far as they are known.
  public internal(set) var pending = 0
  /// Are being worked on.
  public internal(set) var running = 0
  /// Ended well.
  public internal(set) var succeeded = 0
  /// Ended with an error.
  public internal(set) var failed = 0
  /// Took too long.
  public internal(set) var timedOut = 0
  /// Were stopped with their run.
  public internal(set) var aborted = 0
  /// Are in the files of a `ResultWriter`.
  public internal(set) var resultsWritten = 0

  /// All of them.
  public var total: Int { pending + running + succeeded + failed + timedOut + aborted }

  /// Lets all that have not ended well be pending again.
  mutating func redrive() {
    let unsuccessful = failed + timedOut + aborted
    pending += unsuccessful
    resultsWritten = max(0, resultsWritten - unsuccessful)
    (failed, timedOut, aborted) = (0, 0, 0)
  }

  /// Notes that so many that ran have ended.
  mutating func note(_ count: Int, _ status: ExecutionStatus) {
    running -= count
    switch status {
    case .running: running += count
    case .succeeded: succeeded += count
    case .failed: failed += count
    case .timedOut: timedOut += count
    case .aborted: aborted += count
    }
  }
}
