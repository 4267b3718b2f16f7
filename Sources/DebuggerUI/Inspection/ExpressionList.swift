import DebuggerCore
import Interpreter
import TerminalUI

/// The expressions of the state that is visited, of which one is chosen to be stepped through.
struct ExpressionList: Sendable {
  /// The expressions in the order in which they are evaluated.
  let expressions: [InspectedExpression]
  /// The chosen one.
  var list = ListState()

  /// Makes a list in which the expression is chosen that is evaluated next, or else the last one.
  init(_ expressions: [InspectedExpression]) {
    self.expressions = expressions
    list.selection = expressions.firstIndex { !$0.isPast } ?? max(0, expressions.count - 1)
  }
}
