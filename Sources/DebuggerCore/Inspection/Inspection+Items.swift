import Interpreter
import StatesLanguage

/// What a Map evaluates for each item, and what a distributed Map begins with.
extension Inspection {
  /// The expressions that make the input of one item of the Map that a branch visits.
  func selectorExpressions(of map: Branch, forItem index: Int?) -> [InspectedExpression] {
    guard let items, let item = items[index ?? items.next] ?? items[items.indices.upperBound - 1] else { return [] }
    return selectorExpressions(of: map, for: item, isPast: item.index < items.next)
  }

  /// The expressions that made the input of an iteration of a Map.
  func selectorExpressions(thatMade iteration: Branch) -> [InspectedExpression] {
    guard let item = iteration.item, item.index == iteration.index, let parent = iteration.parent,
      let map = execution.branch(parent), case .map = execution.machine[map.visit.state].state
    else { return [] }
    return selectorExpressions(of: map, for: item, isPast: true)
  }

  private func selectorExpressions(of map: Branch, for item: MapItem, isPast: Bool) -> [InspectedExpression] {
    execution.machine[map.visit.state].state.selectorExpressions(for: item).map { expression in
      InspectedExpression(expression: expression, branch: map.id, state: map.visit.state, isPast: isPast)
    }
  }

  /// The execution as it was before an item had its turn.
  func execution(beforeItem index: Int, of map: BranchID) -> Execution? {
    guard let now = execution.branch(map)?.visit else { return nil }
    return executionBefore { execution in
      guard let visit = execution.branch(map)?.visit, visit.enteredEvent == now.enteredEvent else { return false }
      return visit.retryCount == now.retryCount && visit.stage >= .perform
        && execution.items(of: map).map { $0.next > index } ?? false
    }
  }

  /// The execution as it was before a Map Run began.
  func execution(before run: MapRunID, of map: BranchID) -> Execution? {
    executionBefore { $0.branch(map)?.visit.mapRun == run }
  }
}
