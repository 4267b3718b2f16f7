/// The execution that a task belongs to, as far as services are told of it.
package struct Caller: Sendable, Hashable {
  /// The region in which the execution runs: `eu-west-1`.
  package let region: String
  /// The state machine's ARN.
  package let stateMachineARN: String
  /// The execution's ARN.
  package let executionARN: String

  /// Makes a caller.
  package init(region: String, stateMachineARN: String, executionARN: String) {
    self.region = region
    self.stateMachineARN = stateMachineARN
    self.executionARN = executionARN
  }
}
