public import JSONModel
public import StatesLanguage

/// One thread of an execution: the main line, a branch of a Parallel, or an iteration of a Map.
public struct Branch: Sendable, Equatable {
  /// Its number.
  public let id: BranchID
  /// The branch whose Parallel or Map started it; none for the main line.
  public let parent: BranchID?
  /// The `States` object that it runs in.
  public let scope: ScopeID
  /// Which branch of the Parallel, or which item of the Map, it is, from 0.
  public let index: Int
  /// The item that it works on, inside a Map.
  public let item: MapItem?
  /// The visit that it is at.
  public internal(set) var visit: Visit
  /// Variables: those that it sees from outside, and its own.
  public internal(set) var variables: Variables
  /// Whether it can move.
  public internal(set) var condition: BranchCondition
  /// The event that its next event points back to.
  public internal(set) var lastEvent: Int
}

/// The item of the innermost Map around a branch.
public struct MapItem: Sendable, Equatable {
  /// Its place among the items, from 0.
  public let index: Int
  /// Its value.
  public let value: JSON
}

/// Whether a branch can move, and if not, what it is waiting for.
public enum BranchCondition: Sendable, Equatable {
  /// Its next stage can run.
  case ready
  /// A task has been asked for and has not answered.
  case task(PendingTask)
  /// A Wait state sleeps until then.
  case sleeping(until: Instant)
  /// An error is retried then.
  case retrying(at: Instant)
  /// Its branches or iterations run.
  case joining(Join)
  /// Its scope has ended with this output.
  case finished(output: JSON)
  /// Its scope has failed.
  case failed(Failure)
}

/// Variables by name.
public struct Variables: Sendable, Equatable {
  /// Those of the enclosing scopes, which this scope reads and cannot set.
  public internal(set) var outer: [String: JSON] = [:]
  /// Those that this scope has set.
  public internal(set) var own: [String: JSON] = [:]

  /// The value of a variable.
  public subscript(name: String) -> JSON? { own[name] ?? outer[name] }

  /// What a nested scope sees from outside.
  var forNestedScope: Variables {
    guard !own.isEmpty else { return Variables(outer: outer) }
    return Variables(outer: outer.merging(own) { _, inner in inner })
  }
}
