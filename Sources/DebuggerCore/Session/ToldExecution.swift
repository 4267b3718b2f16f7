package import Interpreter

/// Where an execution has come to, as a session tells it.
package struct ToldExecution: Sendable {
  /// How often the session has told something: what has a lower number is older.
  package let number: Int
  /// The execution.
  package let execution: Execution
}
