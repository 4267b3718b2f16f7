package import Interpreter
package import JSONModel
package import JSONPathEngine

/// A text that the user changes in an editor of their own, and what it is for.
package struct ExternalEdit: Sendable, Equatable {
  /// What the text is for.
  package enum Purpose: Sendable, Equatable {
    /// A value of the execution becomes what the text says.
    case value(ValueTarget)
    /// The answer to tasks that is being typed.
    case answer([TaskID])
  }

  /// What the editor begins with.
  package enum Beginning: Sendable, Equatable {
    /// A value that nobody has changed yet; a large one becomes text only when the editor is run.
    case value(JSON)
    /// What the user has written before.
    case draft(String)
  }

  /// What the text is for.
  package let purpose: Purpose
  /// What the editor begins with.
  package let beginning: Beginning

  /// The text that the editor begins with.
  package var text: String {
    switch beginning {
    case .value(let value): value.text(.pretty) + "\n"
    case .draft(let text): text
    }
  }

  /// Whether a text says nothing new.
  func isUnchanged(by text: String) -> Bool {
    switch beginning {
    case .value(let value): (try? JSON(parsing: text)) == value
    case .draft: false
    }
  }
}

/// A value that can be changed: a place inside of one of a branch's values.
package struct ValueTarget: Sendable, Equatable {
  /// The value as a whole.
  package enum Holder: Sendable, Equatable {
    /// The data at a stage of a visit.
    case visit(VisitValue)
    /// The context object, whose place a path leads to.
    case context(ReferencePath)
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

  /// Whether another target is the same place, whatever is there now.
  func isSamePlace(as other: ValueTarget) -> Bool {
    holder == other.holder && pointer == other.pointer && branch == other.branch
  }
}
