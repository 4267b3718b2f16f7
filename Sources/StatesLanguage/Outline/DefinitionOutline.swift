public import JSONModel

/// The shape of a definition: its states, how they are nested and where they lead, whatever else may be wrong with it.
///
/// Every JSON object has an outline; what cannot be understood is left out of it. Its numbers are those of the
/// ``StateMachine`` that the same definition makes.
public struct DefinitionOutline: Sendable {
  /// All states, nested ones included, in the order of the text; a ``StateID`` is an index into this, from
  /// ``firstState``.
  public internal(set) var states: [State]
  /// All `States` objects; a ``ScopeID`` is an index into this, and the first is the machine's own.
  public internal(set) var scopes: [Scope]
  /// The definition's `Comment`.
  public let comment: String?
  /// The language of states that do not choose their own, also when its field stands in `States` by mistake.
  public internal(set) var language = QueryLanguage.jsonPath
  /// The number of the first state: not 0 in the outline of a machine that is linked to another one.
  public internal(set) var firstState = 0
  /// The number of the first scope.
  var firstScope = 0
  /// Whether scopes are nested so deep that the innermost are left out.
  var isCut = false

  /// A state, as far as it can be understood.
  public struct State: Sendable, Equatable {
    /// Its number.
    public let id: StateID
    /// Its name.
    public let name: StateName
    /// Its `Type` as it is written; empty when there is none.
    public let typeText: String
    /// Where its name stands in the text.
    public let nameRange: Range<SourcePosition>
    /// Where its value stands in the text.
    public let range: Range<SourcePosition>
    /// The scope that it stands in.
    public let scope: ScopeID
    /// Its `Comment`.
    public let comment: String?
    /// Its branches, or its processor.
    public internal(set) var nested: [ScopeID] = []
    /// Where it leads, in the order `Next`, `Choices`, `Default`, `Catch`.
    public internal(set) var transitions: [Transition] = []
    /// How many retriers it has.
    public internal(set) var retriers = 0
    /// Its `MaxConcurrency`, when that is a number.
    public internal(set) var maxConcurrency: Int?
    /// Its `Resource`, when that is text.
    public internal(set) var resource: String?
    /// Whether it is written in JSONata, by its own choice or by its machine's.
    public internal(set) var language: QueryLanguage = .jsonPath
    /// Whether it is a Map whose iterations are executions of their own.
    public internal(set) var isDistributed = false
    /// Whether another state has its name: anywhere in the definition, or earlier in the same object, where only the
    /// last one counts.
    public internal(set) var hasNamesake = false
    /// Whether its scope ends with it: `"End": true`, Succeed or Fail.
    public internal(set) var ends = false

    /// Its type, when it is one of the language's.
    public var type: StateType? { StateType(rawValue: typeText) }
  }

  /// A `States` object, as far as it can be understood.
  public struct Scope: Sendable, Equatable {
    /// Its number.
    public let id: ScopeID
    /// Where it starts.
    public internal(set) var start: Target?
    /// Its states, in the order of the text.
    public internal(set) var states: [StateID] = []
    /// The state that it belongs to; none for the machine's own.
    public let owner: StateID?
    /// Which of its owner's branches it is, from 0.
    public let index: Int
    /// The field of its owner that holds it: `Branches[0]`, `ItemProcessor`; empty for the machine's own.
    public let field: String
    /// Where the object with `StartAt` and `States` stands in the text.
    public let range: Range<SourcePosition>
  }

  /// A state's name where a transition, or `StartAt`, has it.
  public struct Target: Sendable, Equatable {
    /// The name.
    public let name: StateName
    /// The state of that name in the scope; `nil` when there is none.
    public internal(set) var state: StateID?
    /// Where the name stands in the text.
    public let range: Range<SourcePosition>
  }

  /// A way out of a state.
  public struct Transition: Sendable, Equatable {
    /// The field that makes a transition.
    public enum Kind: Sendable, Equatable {
      /// `Next`.
      case next
      /// The rule of a Choice at an index, and its condition in short.
      case choice(Int, text: String)
      /// `Default` of a Choice.
      case otherwise
      /// The catcher at an index, and the errors that it is for.
      case caught(Int, errors: [String])
    }

    /// Which field makes it.
    public let kind: Kind
    /// Where it leads.
    public internal(set) var target: Target
  }

  /// A state by its number.
  public subscript(id: StateID) -> State { states[id.index - firstState] }

  /// Whether a state is one of its own.
  public func contains(_ state: StateID) -> Bool { states.indices.contains(state.index - firstState) }

  /// A scope by its number.
  public subscript(id: ScopeID) -> Scope { scopes[id.index - firstScope] }
}
