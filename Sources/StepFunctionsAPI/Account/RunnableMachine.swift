package import Interpreter
package import JSONModel
package import StatesLanguage

/// What an execution of a state machine runs, as the machine was when the execution began.
package struct RunnableMachine: Sendable, Equatable {
  /// The machine's name.
  package let name: String
  /// The machine's ARN, without a version, an alias or a test case.
  package let machineARN: String
  /// The ARN of the version that runs, when it was started by a version or an alias.
  package let versionARN: String?
  /// The ARN of the alias that it was started by.
  package let aliasARN: String?
  /// The test case that it was started with.
  package let testCase: String?
  /// The machine's type.
  package let workflow: WorkflowType
  /// The revision that runs.
  package let revision: MachineRevision

  /// The loaded definition.
  package var machine: StateMachine { revision.machine }
  /// The definition as it was given.
  package var definition: String { revision.definition }
  /// The role that the execution has.
  package var roleARN: String { revision.roleARN }
  /// The revision's id; the first one has none.
  package var revisionID: String? { revision.id }
  /// When the revision became the current one.
  package var updateDate: Instant { revision.date }
  /// `loggingConfiguration`, as answers have it.
  package var logging: JSON { revision.configuration.logging }
  /// `tracingConfiguration`, as answers have it.
  package var tracing: JSON { revision.configuration.tracing }
  /// `encryptionConfiguration`, as answers have it.
  package var encryption: JSON { revision.configuration.encryption }
}
