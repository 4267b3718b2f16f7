import Interpreter
import JSONModel
import JSONPathEngine
import StatesLanguage

/// What a state changes when it is left: a value of the payload, or a variable.
///
/// A payload that has no such place changes nothing: when one has it again, its value is compared with the last one
/// that the branch had.
struct Change: Equatable {
  let path: JSONPath
  let old: JSON?
  let new: JSON?

  /// Looks at what a branch that is about to leave a state changes; none when it leaves the value as it was.
  init?(of path: JSONPath, by branch: Branch, in execution: Execution) {
    let visit = branch.visit
    switch path.root {
    case .data:
      guard let there = path.found(in: visit.latest) else { return nil }
      (old, new) = (path.found(in: visit.input) ?? execution.lastValue(at: path, of: branch), there)
    case .variable(let name):
      guard let assigned = visit.assigned.last(where: { $0.name == name }) else { return nil }
      (old, new) = (branch.variables[name].flatMap(path.found), path.found(in: assigned.value))
    case .context: return nil
    }
    guard old != new else { return nil }
    self.path = path
  }

  /// What changes, in words: `$.total becomes 131, was 120`.
  var words: String { "\(path.text) becomes \(Self.words(for: new)), was \(Self.words(for: old))" }

  private static func words(for value: JSON?) -> String { value?.briefText(upTo: 40) ?? "nothing" }
}

extension JSONPath {
  fileprivate func found(in document: JSON) -> JSON? { try? evaluate(on: document) }
}

extension Execution {
  /// The value that a branch's payload had at a path in the last of its visits that had one there.
  ///
  /// - Complexity: O(*n*) in the events since then.
  fileprivate func lastValue(at path: JSONPath, of branch: Branch) -> JSON? {
    let (machine, history, around) = (program.machine, history(of: branch.id), scopes(around: branch))
    var number = branch.lastEvent
    while history.indices.contains(number - 1) {
      let event = history[number - 1]
      number = event.previousID
      guard let (name, payload) = event.detail.payload, let state = machine.state(named: name) else { continue }
      let scope = machine[state].scope
      // The Map or Parallel that began the branch.
      if around.contains(scope) { return nil }
      if scope == branch.scope, let value = path.found(in: payload) { return value }
    }
    return nil
  }

  private func scopes(around branch: Branch) -> Set<ScopeID> {
    var (scopes, next) = (Set<ScopeID>(), branch.parent.flatMap(self.branch))
    while let outer = next {
      scopes.insert(outer.scope)
      next = outer.parent.flatMap(self.branch)
    }
    return scopes
  }
}

extension EventDetail {
  /// What goes into a state or comes out of it.
  fileprivate var payload: (state: StateName, JSON)? {
    switch self {
    case .stateEntered(_, let name, let input): (name, input)
    case .stateExited(_, let name, let output, _): (name, output)
    case _: nil
    }
  }
}
