import JSONModel

/// Whether the transitions of a definition keep the rules, by a look of its own at the text.
///
/// - Source: States Language specification, "Transitions"; measured on AWS: every state must be reachable.
enum GraphTable {
  /// Whether in each scope all targets exist, some state ends it, all states are reached, and no name occurs twice.
  static func isSound(_ definition: JSON) -> Bool {
    var names: [String] = []
    return isSound(definition, &names) && Set(names).count == names.count
  }

  private static func isSound(_ scope: JSON, _ names: inout [String]) -> Bool {
    guard let states = scope["States"]?.object, let start = scope["StartAt"]?.string else { return true }
    names += states.members.map(\.name)
    let targets = states.members.map { self.targets(of: $0.value) }
    guard ([start] + targets.joined()).allSatisfy({ states[$0] != nil }) else { return false }
    guard states.members.contains(where: { ends($0.value) }), reached(from: start, in: states) == states.count else {
      return false
    }
    return states.members.flatMap(\.value.scopes).allSatisfy { isSound($0, &names) }
  }

  private static func reached(from start: String, in states: JSONObject) -> Int {
    var reached: Set = [start]
    var waiting = [start]
    while let name = waiting.popLast() {
      for next in targets(of: states[name] ?? .null) where reached.insert(next).inserted { waiting.append(next) }
    }
    return reached.count
  }

  private static func targets(of state: JSON) -> [String] {
    let rules = (state["Choices"]?.array ?? []) + (state["Catch"]?.array ?? [])
    return ([state["Next"], state["Default"]] + rules.map { $0["Next"] }).compactMap { $0?.string }
  }

  private static func ends(_ state: JSON) -> Bool {
    state["End"] == true || ["Succeed", "Fail"].contains(state["Type"]?.string)
  }
}
