import DebuggerCore
import Interpreter
import TerminalUI

/// The expressions of the state that is visited, of which one is chosen to be stepped through.
struct ExpressionList: Sendable {
  /// The expressions in the order in which they are evaluated.
  let expressions: [InspectedExpression]
  /// The items that some of them are evaluated for.
  let items: ItemsAtHand?
  /// The chosen one.
  var list = ListState()

  /// Makes a list in which the expression is chosen that is evaluated next, or else the last one.
  init(_ inspection: Inspection) {
    expressions = inspection.expressions()
    items = inspection.items
    list.selection = expressions.firstIndex { !$0.isPast } ?? max(0, expressions.count - 1)
  }

  /// The list with the expressions for another item.
  private init(_ other: ExpressionList, forItem item: Int, _ inspection: Inspection) {
    expressions = inspection.expressions(forItem: item)
    items = other.items
    list = other.list
  }

  /// The chosen expression.
  var chosen: InspectedExpression? {
    expressions.indices.contains(list.selection) ? expressions[list.selection] : nil
  }

  /// Whether the chosen expression is evaluated for each of several items, so that another one can be chosen.
  var hasOtherItems: Bool { chosen.map(isForChosenItem) ?? false }

  /// Whether an expression is evaluated for each of several items.
  private func isForChosenItem(_ inspected: InspectedExpression) -> Bool {
    guard let items, items.indices.count > 1, let item = inspected.expression.item else { return false }
    return inspected.branch == expressions.first?.branch && items[item.index] == item
  }

  /// The list for the item some places further, or the last one on the way.
  func moved(by count: Int, _ inspection: Inspection) -> ExpressionList {
    guard let items, let item = chosen?.expression.item else { return self }
    let index = min(max(item.index + count, items.indices.lowerBound), items.indices.upperBound - 1)
    return ExpressionList(self, forItem: index, inspection)
  }
}
