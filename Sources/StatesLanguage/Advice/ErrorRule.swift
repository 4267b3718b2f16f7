import JSONModel

/// A rule of `Retry` or `Catch`, as the rules of advice see it.
struct ErrorRule {
  /// The state that has it.
  let state: AdvisedState
  /// `Retry` or `Catch`.
  let field: String
  /// Its place in that field, from 0.
  let index: Int
  /// Whether no other rule follows.
  let isLast: Bool
  /// The rule.
  let json: LocatedJSON

  /// The names of errors that it is for, with their places.
  var names: [(name: ErrorName, json: LocatedJSON)] {
    (json["ErrorEquals"]?.elements ?? []).compactMap { json in json.value.string.map { (ErrorName($0), json) } }
  }

  /// Where the rule stands in its state, as AWS says it.
  var place: String { "\(field)[\(index)]" }
}

extension AdvisedDefinition {
  /// All rules of `Retry` and `Catch`, each field's together.
  var errorRules: [[ErrorRule]] {
    states.flatMap { state in
      ["Retry", "Catch"].compactMap { field in
        state.fields[field].map { json in
          let rules = json.elements
          return rules.enumerated().map { index, rule in
            ErrorRule(state: state, field: field, index: index, isLast: index == rules.count - 1, json: rule)
          }
        }
      }
    }
  }
}
