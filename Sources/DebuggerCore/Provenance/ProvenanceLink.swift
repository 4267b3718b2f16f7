package import Interpreter
package import JSONModel
package import StatesLanguage

/// One time that a value was written on its way to where it is.
package struct ProvenanceLink: Sendable, Equatable {
  /// How a value comes to be at a place.
  package enum Origin: Sendable, Hashable {
    /// It is the execution's input, or in it.
    case executionInput
    /// It stands in the definition.
    case literal
    /// It is a copy of a value at another place.
    case copy
    /// It is computed of what is read.
    case computed
    /// A task has answered it.
    case task
    /// It is made of all that the branches, iterations or child executions have passed on.
    case joined
    /// It was read, or written, outside for a distributed Map.
    case mapRun
    /// The execution makes it itself: a part of the context object, or an error of its own.
    case engine
    /// A person has set it.
    case byHand
    /// It was there from the beginning.
    case given
    /// It was there, and comes from farther back than was looked.
    case farther
  }

  /// Something that a field reads to make a value.
  package struct Source: Sendable, Equatable {
    /// How the field reads it.
    package let text: String
    /// The place.
    package let place: ValuePlace
    /// The branch that has it.
    package let branch: BranchID
    /// The moment at which it was read.
    package let moment: Int
    /// What it was then.
    package let value: JSON?
  }

  /// The moment just before it was written.
  package let moment: Int
  /// The branch that wrote it.
  package let branch: BranchID
  /// The branch among its siblings, as ``BranchView/path`` has it: `Fan[0]/Each[2]`.
  package let path: String
  /// The state that the branch visited.
  package let state: StateID
  /// The field of the definition that made it: `Parameters.order.id`.
  package let field: String?
  /// The path or expression there.
  package let text: String?
  /// How it came to be.
  package let origin: Origin
  /// What was written.
  package let value: JSON?
  /// What was read for it.
  package let sources: [Source]
}
