import JSONModel
import StatesLanguage

extension Account {
  /// `ValidateStateMachineDefinition`.
  ///
  /// - Source: API reference; recorded. Warnings are those that the reference has; only errors make a definition fail.
  func validateDefinition(_ call: Call) throws(APIFailure) -> JSON {
    let arguments = call.arguments
    let workflow = Self.workflow(arguments)
    let loaded = DefinitionLoader.load(Array(try arguments.requiredText("definition").utf8), for: workflow)
    let errors = loaded.diagnostics.filter { $0.severity == .error }.inOrderOfAWS
    let isStrict = arguments.text("severity") == Diagnostic.Severity.warning.rawValue
    let found = errors + (isStrict ? loaded.advice(for: workflow, without: Self.ownRules) : [])
    let limit = arguments.integer("maxResults") ?? 0
    let shown = found.prefix(limit == 0 ? 100 : limit)
    return [
      "result": errors.isEmpty ? "OK" : "FAIL",
      "diagnostics": .array(shown.map(\.answer)),
      "truncated": .bool(shown.count < found.count),
    ]
  }

  /// The rules whose warnings AWS does not have.
  private static let ownRules = Set(AdviceRule.allCases).subtracting([.noDollar, .noPath, .staticResult])
}

extension Diagnostic {
  /// The diagnostic as ValidateStateMachineDefinition answers it.
  fileprivate var answer: JSON {
    var object: JSONObject = [
      "severity": .string(severity.rawValue),
      "code": .string(code),
      "message": .string(awsMessage),
    ]
    if let location { object["location"] = .string(location) }
    return .object(object)
  }
}
