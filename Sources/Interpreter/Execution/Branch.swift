public import JSONModel
public import StatesLanguage

/// One thread of an execution: the main line, a branch of a Parallel, an iteration of a Map, or the main line of a
/// child execution of a distributed Map.
public struct Branch: Sendable, Equatable {
  /// Its number.
  public let id: BranchID
  /// The branch whose Parallel or Map started it; none for the main line.
  public let parent: BranchID?
  /// The main line of the execution that it belongs to: its own id in the main line of a child execution.
  public let home: BranchID
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
  /// When it became able to move, counted through the whole execution.
  var turn = 0
  /// What a person has changed in the context object that it sees.
  var contextEdits: ContextEdits?

  /// Whether a person has changed something in the context object that it sees.
  package var hasChangedContext: Bool { contextEdits != nil }
}

/// The item of the innermost Map around a branch.
public struct MapItem: Sendable, Equatable {
  /// Its place among the items, from 0.
  public let index: Int
  /// Its value.
  public let value: JSON
  /// Where it comes from, when that is not an array in the state's input; behind a reference, as it rarely is.
  private let origin: Origin?

  /// Where an item comes from.
  private final class Origin: Sendable, Equatable {
    let key: String?
    let source: String

    init(key: String?, source: String) {
      self.key = key
      self.source = source
    }

    static func == (left: Origin, right: Origin) -> Bool {
      left === right || left.key == right.key && left.source == right.source
    }
  }

  init(index: Int, value: JSON, key: String? = nil, source: String = ReadItem.stateData) {
    self.index = index
    self.value = value
    origin = key == nil && source == ReadItem.stateData ? nil : Origin(key: key, source: source)
  }

  /// The name of the member that it is the value of, when a distributed Map iterates over an object.
  public var key: String? { origin?.key }
  /// What the context object says about where it comes from.
  public var source: String { origin?.source ?? ReadItem.stateData }
}

/// Whether a branch can move, and if not, what it is waiting for.
public enum BranchCondition: Sendable, Equatable {
  /// Its next stage can run.
  case ready
  /// A task has been asked for and has not answered.
  indirect case task(PendingTask)
  /// A Wait state sleeps until then.
  case sleeping(until: Instant)
  /// An error is retried then.
  case retrying(at: Instant)
  /// Its branches or iterations run.
  indirect case joining(Join)
  /// Its scope has ended with this output.
  case finished(output: JSON)
  /// Its scope has failed.
  indirect case failed(Failure)
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
