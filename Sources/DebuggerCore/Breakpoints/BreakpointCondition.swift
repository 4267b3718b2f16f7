package import Interpreter
import JSONModel

/// What has to be true for a breakpoint to act: `{% $states.input.total > 100 %}`, or a path to something that is true.
package struct BreakpointCondition: Sendable, Equatable {
  /// The expression, read once.
  package let expression: FrameExpression

  /// Makes a condition.
  package init(_ expression: FrameExpression) { self.expression = expression }

  /// Whether it is true where a branch is.
  func holds(for branch: BranchID, in execution: Execution) throws(FrameError) -> Bool {
    try execution.value(of: expression, in: branch)?.isTrue ?? false
  }
}

extension JSON {
  /// Whether it counts as true, as `$boolean` of JSONata has it: zero and what is empty do not.
  fileprivate var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .number(let number): number.double != 0
    case .string(let text): !text.isEmpty
    case .array(let elements): elements.contains(where: \.isTrue)
    case .object(let object): !object.members.isEmpty
    }
  }
}
