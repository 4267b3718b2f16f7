import Integrations
import Interpreter
import JSONModel
import StatesLanguage

/// Where parts of the context object come from.
extension ProvenanceTrail {
  mutating func contextHop(_ pointer: JSONPointer, _ branch: Branch, at location: ValueLocation) -> Hop {
    if branch.hasChangedContext, let hop = changedContextHop(at: location) { return hop }
    let tokens = pointer.tokens
    if tokens.starts(with: ["Execution", "Input"]) {
      let birth = walk.birth(of: branch.home, upTo: location.moment)
      let place = ValuePlace.visit(.input, JSONPointer(Array(tokens.dropFirst(2))))
      return .kept(ValueLocation(moment: birth, branch: branch.home, place: place))
    }
    if tokens.starts(with: ["Map", "Item", "Value"]), let hop = itemHop(tokens.dropFirst(3), at: location) {
      return hop
    }
    return born(location, at: location.moment, as: .engine)
  }

  /// A change by hand that the branch sees, unless it has left the place as it was.
  private mutating func changedContextHop(at location: ValueLocation) -> Hop? {
    let ids = Set(walk.execution(at: location.moment).ancestry(of: location.branch).map(\.id))
    var moment = location.moment
    while let written = walk.last(after: 0, upTo: moment, where: { $0.changesContext(of: ids) }) {
      guard walk.execution(at: written - 1).branch(location.branch) != nil else {
        return born(location, at: written - 1, as: .byHand)
      }
      let before = ValueLocation(moment: written - 1, branch: location.branch, place: location.place)
      if value(at: before) != value(at: location) { return born(location, at: written - 1, as: .byHand) }
      moment = written - 1
    }
    return nil
  }

  /// The item of the innermost Map around a branch.
  private mutating func itemHop(_ tokens: ArraySlice<String>, at location: ValueLocation) -> Hop? {
    let line = walk.execution(at: location.moment).ancestry(of: location.branch)
    let machine = walk.machine
    for (map, iteration) in zip(line, line.dropFirst()).reversed() where machine[map.visit.state].state.type == .map {
      guard iteration.item != nil else { return nil }
      let birth = walk.birth(of: iteration.id, upTo: location.moment)
      let item = ValuePlace.visit(.arguments, JSONPointer([String(iteration.index)] + tokens))
      return .kept(ValueLocation(moment: max(0, birth - 1), branch: map.id, place: item))
    }
    return nil
  }
}

extension Moment {
  /// Whether a person has changed the context object of one of some branches.
  fileprivate func changesContext(of branches: Set<BranchID>) -> Bool {
    guard case .edit(let edit) = action, case .setContext = edit else { return false }
    return branches.contains(edit.branch)
  }
}
