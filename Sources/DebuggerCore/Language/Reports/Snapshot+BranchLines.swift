package import Interpreter
import JSONModel
import StatesLanguage

extension Snapshot {
  /// The branches from the main line down to the one in focus, each with where it is and what it waits for.
  var locationLines: [String] {
    stack.isEmpty ? ["no branch is here; the execution has ended: \(status.name)"] : stack.map(line)
  }

  /// All live branches; a star marks the one in focus.
  var branchLines: [String] {
    guard !branches.isEmpty else { return ["no branch lives"] }
    return branches.map { ($0.branch.id == focus ? "* " : "  ") + line(of: $0) }
  }

  /// The variables that the branch in focus sees.
  var variableLines: [String] {
    guard let variables = focused?.branch.variables, !variables.names.isEmpty else { return ["no variables here"] }
    return variables.names.map { name in
      let outer = variables.own[name] == nil ? " (of an outer scope)" : ""
      return "$\(name) = \(variables[name]?.briefText(upTo: 100) ?? "")\(outer)"
    }
  }

  private func line(of view: BranchView) -> String {
    let (branch, definition) = (view.branch, machine[view.branch.visit.state])
    let state = "\(definition.name) (\(definition.state.type.rawValue))"
    let place = branch.visit.place(in: definition.state, branch.condition)
    let condition = view.mapRun?.words ?? branch.condition.words(at: now)
    return "@\(branch.id.number) \(view.name): \(state), \(place), \(condition)" + (view.isFrozen ? ", frozen" : "")
  }
}

extension BranchView {
  /// What it is called where one has to be typed: `Main`, or its way from there.
  package var name: String { path.isEmpty ? label : path }
}

extension Variables {
  /// The names of all that are seen, in order.
  package var names: [String] { Set(own.keys).union(outer.keys).sorted() }
}
