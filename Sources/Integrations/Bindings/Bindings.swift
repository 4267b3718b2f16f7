package import JSONModel
package import SimulatedServices
package import StatesLanguage

/// What a machine is run with, as a bindings file says it; options of the command line win over it.
///
/// Paths are those of the file's folder joined with what is written.
package struct Bindings: Sendable, Equatable {
  /// Which limits executions have.
  package enum Limits: String, Sendable, CaseIterable {
    /// Those of AWS.
    case aws
    /// Hardly any.
    case off
  }

  /// Which keys the debugger's screen has.
  package enum Keys: String, Sendable, CaseIterable {
    case gdb, vscode, vim
  }

  /// A path that the file may have.
  package enum Path: String, Sendable {
    case s3, input, mocks
  }

  /// A file of bindings.
  package struct File: Sendable, Equatable {
    /// Its path.
    package let path: String
    /// Its text.
    package let bytes: [UInt8]
    /// Where its paths stand.
    package let places: [Path: Range<SourcePosition>]
  }

  /// The file that says it.
  package internal(set) var file: File?
  /// The type of state machine.
  package var workflow: WorkflowType?
  /// The folder that has one folder a bucket.
  package var s3: String?
  /// Which limits executions have.
  package var limits: Limits?
  /// Which keys the debugger's screen has.
  package var keys: Keys?
  /// The values of placeholders.
  package var substitutions: [String: String] = [:]
  /// The file of the input.
  package var input: String?
  /// The file of the mocks, with the test case: `mocks.json#Machine/Case`.
  package var mocks: String?
  /// How the calls of a state are counted that the mocks' numbers are of.
  package var mockCounter: MockCounter?

  /// The machines that tasks can start executions of, in the order of the file.
  package internal(set) var machines: [BoundMachine] = []
  /// Who answers which tasks.
  package internal(set) var tasks = TaskBindings()
  /// What the simulated services begin with.
  package internal(set) var services: ServicesSetup?
  /// The connections that HTTP tasks name.
  package internal(set) var connections: [BoundConnection] = []
  /// How the AWS CLI is called.
  package internal(set) var aws = AWSBinding()

  /// Bindings that say nothing.
  package init() {}
}
