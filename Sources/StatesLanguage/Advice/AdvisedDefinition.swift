import JSONModel

/// A definition without errors, as the rules of advice see it.
///
/// The rules read the text, not the machine: what they find has a place there, and none is left out.
struct AdvisedDefinition {
  let document: JSONDocument
  let outline: DefinitionOutline
  /// The type of the machine.
  let workflow: WorkflowType
  /// All states, by their numbers.
  private(set) var states: [AdvisedState] = []
  /// The calls of services whose actions the catalog knows, by the states that make them.
  private(set) var calls: [StateID: AdvisedCall] = [:]

  /// Takes a definition that has no errors.
  init(document: JSONDocument, outline: DefinitionOutline, workflow: WorkflowType) {
    self.document = document
    self.outline = outline
    self.workflow = workflow
    states.reserveCapacity(outline.states.count)
    addStates(of: .machine, in: document.root)
    var known = KnownActions()
    for state in states(of: .task) { calls[state.id] = AdvisedCall(state, &known) }
  }

  /// The calls in the order of their states.
  var callsInOrder: [AdvisedCall] { states.compactMap { calls[$0.id] } }

  /// A state by its number.
  subscript(id: StateID) -> AdvisedState { states[id.index] }

  /// The states of a type.
  func states(of type: StateType) -> [AdvisedState] { states.filter { $0.type == type } }

  /// How long an execution may take in seconds, when the machine says it.
  var timeoutSeconds: Int? { document.root["TimeoutSeconds"]?.value.number?.integer }

  private mutating func addStates(of scope: ScopeID, in object: LocatedJSON) {
    let members = object["States"]?.members ?? []
    for (id, member) in zip(outline[scope].states, members) {
      guard let type = outline[id].type else { continue }
      let fields = Members(member.value)
      states.append(AdvisedState(outline: outline[id], type: type, fields: fields))
      for (nested, object) in zip(outline[id].nested, Self.scopes(of: fields)) { addStates(of: nested, in: object) }
    }
  }

  private static func scopes(of fields: Members) -> [LocatedJSON] {
    if let branches = fields["Branches"] { return branches.elements }
    return [fields["ItemProcessor"] ?? fields["Iterator"]].compactMap { $0 }
  }

  /// Words a piece of advice about a state.
  ///
  /// - Parameters:
  ///   - rule: The rule that speaks.
  ///   - message: What was found, and what to write instead.
  ///   - range: Which characters are meant.
  ///   - state: The state that they belong to.
  ///   - field: Where they are in the state, as AWS says it: `Catch[0]/ErrorEquals`.
  /// - Returns: the advice as a warning.
  func advice(
    _ rule: AdviceRule,
    _ message: String,
    at range: Range<SourcePosition>,
    of state: AdvisedState,
    field: String? = nil
  ) -> Diagnostic {
    let place = outline.location(of: state.id) + (field.map { "/\($0)" } ?? "")
    return Diagnostic(problem: .advice(Advice(rule, message)), range: range, location: place)
  }
}
