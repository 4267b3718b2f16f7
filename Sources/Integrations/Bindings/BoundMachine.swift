package import JSONModel
package import StatesLanguage

/// A machine that tasks can start an execution of, as a bindings file names it.
package struct BoundMachine: Sendable, Equatable {
  /// What tasks call it by: its name, or its ARN.
  package let key: String
  /// The path of its definition; after a `#`, which machine of a template it is.
  package let path: String
  /// The type of state machine, when the file says it.
  package let workflow: WorkflowType?
  /// Where its path stands in the file.
  package let range: Range<SourcePosition>
}
