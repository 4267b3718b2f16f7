import Interpreter
import JSONModel
import JSONPathEngine

/// What a state changes when it is left: a value of the payload, or a variable.
struct Change: Equatable {
  let path: JSONPath
  let old: JSON?
  let new: JSON?

  /// Looks at what a branch that is about to leave a state changes; none when it leaves the value as it was.
  init?(of path: JSONPath, by branch: Branch) {
    let visit = branch.visit
    switch path.root {
    case .data: (old, new) = (path.found(in: visit.input), path.found(in: visit.latest))
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
