package import Interpreter
package import JSONModel

/// A text that the user changes in an editor of their own, and what it is for.
package struct ExternalEdit: Sendable, Equatable {
  /// What the text is for.
  package enum Purpose: Sendable, Equatable {
    /// A value of the execution becomes what the text says.
    case value(ValueTarget)
    /// The answer to a task that is being typed.
    case answer(TaskID)
  }

  /// What the text is for.
  package let purpose: Purpose
  /// What the editor begins with.
  package let text: String
  /// Whether the text came from the editor before and was no JSON.
  var isSecondTry = false
}

/// A value that can be changed: a place inside of one of a branch's values.
package struct ValueTarget: Sendable, Equatable {
  /// The value as a whole.
  package enum Holder: Sendable, Equatable {
    /// The data at a stage of a visit.
    case visit(VisitValue)
    /// A variable.
    case variable(String)
  }

  /// The value as a whole.
  package let holder: Holder
  /// Where inside of it.
  package let pointer: JSONPointer
  /// The value as a whole, as it is now.
  package let whole: JSON
  /// The branch that it belongs to.
  package let branch: BranchID
}
