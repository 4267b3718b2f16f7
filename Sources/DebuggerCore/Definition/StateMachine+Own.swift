import JSONModel
import StatesLanguage

extension StateMachine {
  /// The names of the states that stand otherwise in another machine, or not at all.
  ///
  /// A Parallel or a Map is only compared in what is its own: the states inside count for themselves.
  func statesChanged(in other: StateMachine) -> Set<StateName> {
    let (before, after) = (Self.ownTexts(in: document.value), Self.ownTexts(in: other.document.value))
    let names = Set(before.keys).union(after.keys)
    if queryLanguage != other.queryLanguage { return Set(names.map { StateName($0) }) }
    return Set(names.filter { before[$0] != after[$0] }.map { StateName($0) })
  }

  /// The states of a definition without those inside of them, by name.
  private static func ownTexts(in definition: JSON) -> [String: JSON] {
    var (texts, waiting) = ([String: JSON](), [definition])
    while let scope = waiting.popLast() {
      for state in scope.object?["States"]?.object?.members ?? [] {
        guard let fields = state.value.object else { continue }
        var own = JSONObject()
        for field in fields.members {
          let inner = scopes(in: field)
          waiting += inner
          own[field.name] = inner.isEmpty ? field.value : .array(inner.map(withoutStates))
        }
        texts[state.name] = .object(own)
      }
    }
    return texts
  }

  /// The objects with states of their own that a field holds.
  private static func scopes(in field: JSONObject.Member) -> [JSON] {
    switch field.name {
    case "Branches": field.value.array ?? []
    case "ItemProcessor", "Iterator": [field.value]
    default: []
    }
  }

  private static func withoutStates(_ scope: JSON) -> JSON {
    guard var object = scope.object else { return scope }
    object["States"] = nil
    return .object(object)
  }
}
