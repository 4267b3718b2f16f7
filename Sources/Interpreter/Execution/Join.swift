public import HashTreeCollections
public import JSONModel

/// The branches of a Parallel, or the iterations of a Map, that a branch is waiting for.
public struct Join: Sendable, Equatable {
  /// How many there are in all.
  public let count: Int
  /// How many may run at once.
  public let concurrency: Int
  /// The items of a Map; none in a Parallel.
  let items: [JSON]?
  /// The `…Started` event that the first ones point back to.
  let startedEvent: Int
  /// How many have been started.
  public internal(set) var started = 0
  /// Those that run, in the order in which they were started.
  public internal(set) var running: [BranchID] = []
  /// The outputs of those that have ended, by index.
  public internal(set) var outputs: TreeDictionary<Int, JSON> = [:]

  /// Whether it is a Map Run that can start more child executions now.
  var canStartMore = false

  /// The numbers of those that have ended.
  public var ended: Set<Int> { Set(outputs.keys) }

  /// Whether every one has ended.
  var isComplete: Bool { outputs.count == count }
}
