import JSONModel
import ServiceCatalog

/// The call of a service that a Task makes, as the rules of advice see it.
struct AdvisedCall {
  /// The state that makes it.
  let state: AdvisedState
  /// What it calls, and how its end is waited for.
  let action: ServiceAction
  /// What the catalog knows of that.
  let target: CatalogAction
  /// What the action takes.
  let parameters: [CatalogMember]

  /// The call that a state makes, when the catalog knows the action.
  init?(_ state: AdvisedState, _ known: inout KnownActions) {
    guard case .service(let action)? = state.resource, let (target, parameters) = known[action] else { return nil }
    (self.state, self.action, self.target, self.parameters) = (state, action, target, parameters)
  }

  /// The call in messages: `aws-sdk:s3:getObject`.
  var name: String { target.name }

  /// What is sent, where the text says it; an expression as a whole, or what the input happens to be, says nothing.
  var arguments: [CallArgument]? {
    let field = state.outline.language == .jsonPath ? "Parameters" : "Arguments"
    guard let json = state.fields[field], json.value.kind == .object else { return nil }
    return json.members.map { CallArgument(name: $0.name, json: $0.value, language: state.outline.language) }
  }

  /// The name of the field that says what is sent.
  var argumentsField: String { state.outline.language == .jsonPath ? "Parameters" : "Arguments" }
}

/// A member of what a call sends.
struct CallArgument {
  /// The parameter's name, without the sign that its value is a path.
  let name: String
  /// The value.
  let json: LocatedJSON
  /// Whether the value is only known when the state runs.
  let isComputed: Bool

  /// Reads a member of `Parameters` or `Arguments`.
  init(name: String, json: LocatedJSON, language: QueryLanguage) {
    let isPath = language == .jsonPath && name.hasSuffix(".$")
    self.name = isPath ? String(name.dropLast(2)) : name
    self.json = json
    isComputed = isPath || language == .jsonata && json.value.string?.hasPrefix("{%") == true
  }

  /// Whether the value has a member, or may have it.
  func mayHave(_ member: String) -> Bool {
    guard !isComputed, let object = json.value.object else { return isComputed }
    return object[member] != nil || object[member + ".$"] != nil
  }
}
