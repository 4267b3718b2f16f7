import ArgumentParser
import Interpreter

/// The ARN of an execution, which its own history does not have.
///
/// - Source: API reference, "DescribeExecution", `executionArn`.
struct ExecutionName: ExpressibleByArgument {
  private let parts: [String]

  /// Reads `arn:PARTITION:states:REGION:ACCOUNT:execution:MACHINE:NAME`.
  init?(argument: String) {
    parts = argument.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 8, parts[0] == "arn", parts[2] == "states", parts[5] == "execution" else { return nil }
  }

  /// Puts its parts into settings.
  func fill(_ settings: inout ExecutionSettings) {
    settings.partition = parts[1]
    settings.region = parts[3]
    settings.account = parts[4]
    settings.machineName = parts[6]
    settings.executionName = parts[7]
  }
}
