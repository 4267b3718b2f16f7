import JSONModel
import JSONPathEngine

/// Turns a definition into a ``StateMachine`` and collects what is wrong with it.
///
/// Everything is decoded even after a mistake, so that one reading finds many; what could not be decoded is `nil`.
struct DefinitionDecoder {
  let document: JSONDocument
  let outline: DefinitionOutline
  /// The kind of workflow that the states being decoded run in.
  var workflow: WorkflowType
  /// What was found wrong, in the order in which it was found.
  var diagnostics: [Diagnostic] = []
  /// The states that could be decoded, by their numbers.
  var states: [StateDefinition?]
  /// The scopes that could be decoded, by their numbers.
  var scopes: [StateScope?]
  /// What the paths of the definition read, and its `Assign` fields set.
  var variables = VariableUse()
  /// The state that is being decoded, and its object.
  var place: (state: StateID, json: LocatedJSON)?
  /// The members of `States` that are no states, but fields of the object around.
  var misplaced: Set<StateID> = []
  /// The states of the scope that is being decoded, by their names.
  var names: [String: StateID] = [:]
  /// The labels of distributed Maps so far.
  var labels: Set<String> = []
  /// The expressions that were compiled so far, by their texts.
  var codes: [String: ExpressionCode] = [:]
  /// For how many unknown states a near name is still looked for, which takes a while in a large machine.
  var suggestionsLeft = 50
  /// The slips in the fields, from which other problems may follow.
  var slips = Slips()
  /// The language of the state that is being decoded.
  var language = QueryLanguage.jsonPath

  init(document: JSONDocument, outline: DefinitionOutline, workflow: WorkflowType) {
    self.document = document
    self.outline = outline
    self.workflow = workflow
    states = Array(repeating: nil, count: outline.states.count)
    scopes = Array(repeating: nil, count: outline.scopes.count)
  }

  /// Decodes the whole definition.
  mutating func decode() -> StateMachine? {
    reportDuplicateNames()
    let root = Members(document.root)
    check(root, knows: ["Comment", "StartAt", "States", "QueryLanguage", "Version", "TimeoutSeconds"])
    let language = checkMachineLanguage(root)
    let comment = string("Comment", of: root)
    let timeout = integer("TimeoutSeconds", of: root, in: 1...99_999_999)
    checkVersion(root)
    decodeScope(.machine, of: root)
    slips = Slips(in: diagnostics)
    checkGraph()
    checkVariables()
    diagnostics = diagnostics.compactMap(slips.remainder)
    return machine(comment: comment, timeoutSeconds: timeout, language: language)
  }

  private func machine(comment: String?, timeoutSeconds: Int?, language: QueryLanguage) -> StateMachine? {
    let states = states.compactMap { $0 }
    let scopes = scopes.compactMap { $0 }
    guard states.count == outline.states.count, scopes.count == outline.scopes.count else { return nil }
    return StateMachine(
      comment: comment,
      timeoutSeconds: timeoutSeconds,
      queryLanguage: language,
      states: states,
      scopes: scopes,
      variableReferences: variableReferences(),
      document: document
    )
  }

  private mutating func checkVersion(_ root: Members) {
    guard let text = string("Version", of: root), let json = root["Version"], text != "1.0" else { return }
    report(.unknownValue(field: "Version", found: text, allowed: ["1.0"]), at: json)
  }
}
