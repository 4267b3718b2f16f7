public import JSONModel

/// A state machine: a definition that has passed its checks, with every path and template compiled.
///
/// States are numbered through the whole machine, nested ones included, in the order in which the text has them, so a
/// position is a small number and looking a state up costs nothing.
///
/// - Source: States Language specification, "Structure of a State Machine".
public struct StateMachine: Sendable {
  /// The definition's `Comment`.
  public let comment: String?
  /// The definition's `TimeoutSeconds`: how long an execution may take.
  public let timeoutSeconds: Int?
  /// The language of states that do not choose their own.
  public let queryLanguage: QueryLanguage
  /// All states, its own first and then those of linked machines; a ``StateID`` is an index into this.
  public let states: [StateDefinition]
  /// All `States` objects; a ``ScopeID`` is an index into this, and the first is the machine's own.
  public let scopes: [StateScope]
  /// The variables that its own states read, for those that read any.
  public let variableReferences: [VariableReferences]
  /// The definition as it was read, for showing it.
  public let document: JSONDocument
  /// The machines that its tasks can start executions of.
  public let links: [MachineLink]

  private let statesByName: [StateName: StateID]

  /// Makes a machine of checked parts.
  init(
    comment: String?,
    timeoutSeconds: Int?,
    queryLanguage: QueryLanguage,
    states: [StateDefinition],
    scopes: [StateScope],
    variableReferences: [VariableReferences],
    document: JSONDocument
  ) {
    self.comment = comment
    self.timeoutSeconds = timeoutSeconds
    self.queryLanguage = queryLanguage
    self.states = states
    self.scopes = scopes
    self.variableReferences = variableReferences
    self.document = document
    links = []
    statesByName = Self.byName(states)
  }

  /// Makes a machine with the states of others after its own.
  init(_ machine: StateMachine, states: [StateDefinition], scopes: [StateScope], links: [MachineLink]) {
    comment = machine.comment
    timeoutSeconds = machine.timeoutSeconds
    queryLanguage = machine.queryLanguage
    variableReferences = machine.variableReferences
    document = machine.document
    self.states = states
    self.scopes = scopes
    self.links = links
    statesByName = Self.byName(states)
  }

  private static func byName(_ states: [StateDefinition]) -> [StateName: StateID] {
    Dictionary(states.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  /// A state by its number.
  public subscript(id: StateID) -> StateDefinition { states[id.index] }

  /// A `States` object by its number.
  public subscript(id: ScopeID) -> StateScope { scopes[id.index] }

  /// The state of a name; names are unique in a machine, and its own come before those of linked ones.
  public func state(named name: StateName) -> StateID? { statesByName[name] }
}

extension StateMachine: Equatable {
  /// Whether two machines are the same definition, wherever it stands in a text, with the same linked machines.
  public static func == (left: StateMachine, right: StateMachine) -> Bool {
    left.document.value == right.document.value && left.links == right.links
  }
}
