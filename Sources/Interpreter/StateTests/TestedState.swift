import JSONModel
import StatesLanguage

/// The state that is tested, in a machine of its own.
///
/// The machine has the state under one name, whatever its own is, and stand-ins for the states that it leads to.
struct TestedState {
  /// What the state is called in its own machine.
  ///
  /// - Source: recorded, also where a state of a machine is tested: `State.Name` of the context object, locations.
  static let name = "StateName"

  /// The machine.
  let machine: StateMachine
  /// The state in it.
  let definition: StateDefinition

  /// Finds the state that a request is for.
  ///
  /// - Throws: ``StateTestRefusal`` when the definition has errors, or no such state.
  init(of request: StateTestRequest) throws(StateTestRefusal) {
    let variables = Set(request.variables.members.map(\.name))
    var (state, language) = (request.definition, JSON?.none)
    if let name = request.stateName {
      let whole = DefinitionLoader.load(request.definition.utf8(), given: variables)
      guard let outline = whole.outline, outline.states.contains(where: { $0.name.text == name }) else {
        throw .stateNotFound
      }
      guard whole.machine != nil else { throw .invalidDefinition(whole.diagnostics) }
      guard let found = request.definition.state(named: name) else { throw .stateNotFound }
      (state, language) = (found, request.definition["QueryLanguage"])
    }
    let loaded = Self.load(state, language, given: variables)
    guard let machine = loaded.machine, let id = machine.state(named: StateName(Self.name)) else {
      throw .invalidDefinition(loaded.diagnostics)
    }
    self.machine = machine
    definition = machine[id]
  }

  private static func load(_ state: JSON, _ language: JSON?, given variables: Set<String>) -> LoadedDefinition {
    let alone = DefinitionLoader.load(definition(of: state, language, with: []).utf8(), given: variables)
    let targets = (alone.outline?.states.first?.transitions ?? []).filter { $0.target.state == nil }
    guard !targets.isEmpty else { return alone }
    let names = targets.map(\.target.name.text)
    return DefinitionLoader.load(definition(of: state, language, with: names).utf8(), given: variables)
  }

  private static func definition(of state: JSON, _ language: JSON?, with targets: [String]) -> JSON {
    var states: JSONObject = [Self.name: state]
    for target in targets { states[target] = ["Type": "Succeed"] }
    var machine: JSONObject = ["StartAt": .string(Self.name), "States": .object(states)]
    if let language { machine["QueryLanguage"] = language }
    return .object(machine)
  }
}

extension JSON {
  /// The first state of a name, in the scopes from the outside in.
  fileprivate func state(named name: String) -> JSON? {
    guard let states = self["States"]?.object else { return nil }
    if let state = states[name] { return state }
    for state in states.members.map(\.value) {
      let scopes = (state["Branches"]?.array ?? []) + [state["ItemProcessor"], state["Iterator"]].compactMap(\.self)
      for scope in scopes {
        if let found = scope.state(named: name) { return found }
      }
    }
    return nil
  }
}
