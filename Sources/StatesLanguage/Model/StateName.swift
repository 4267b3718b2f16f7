/// The name of a state: up to 80 characters, unique in its machine.
public struct StateName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name's text.
  public let text: String

  /// Makes a name.
  public init(_ text: String) { self.text = text }

  /// Makes a name from a literal.
  public init(stringLiteral text: String) { self.text = text }

  /// The name's text.
  public var description: String { text }
}

/// The number of a state in its machine.
public struct StateID: Hashable, Sendable, Comparable {
  /// The index in ``StateMachine/states``.
  public let index: Int

  /// Makes the number of the state at an index.
  public init(index: Int) { self.index = index }

  /// Whether one state stands before another in the definition.
  public static func < (left: StateID, right: StateID) -> Bool { left.index < right.index }
}

/// The number of a `States` object in its machine.
public struct ScopeID: Hashable, Sendable {
  /// The index in ``StateMachine/scopes``.
  public let index: Int

  /// The machine's own `States` object.
  public static let machine = ScopeID(index: 0)

  /// Makes the number of the `States` object at an index.
  public init(index: Int) { self.index = index }
}

/// One `States` object: of the machine, of a branch of a Parallel, or of the processor of a Map.
public struct StateScope: Sendable, Equatable {
  /// Its number.
  public let id: ScopeID
  /// Where it starts.
  public let startAt: StateID
  /// Its states in the order of the definition.
  public let states: [StateID]
  /// The Parallel or Map that it belongs to; none for the machine's own.
  public let owner: StateID?
  /// Which of its owner's branches it is, from 0.
  public let index: Int

  /// Makes a scope.
  public init(id: ScopeID, startAt: StateID, states: [StateID], owner: StateID?, index: Int) {
    self.id = id
    self.startAt = startAt
    self.states = states
    self.owner = owner
    self.index = index
  }
}

/// The language in which a state's fields are computed.
public enum QueryLanguage: String, Sendable, Hashable, CaseIterable {
  case jsonPath = "JSONPath"
  case jsonata = "JSONata"
}
