package import JSONModel

/// A task that a command of the user answers.
///
/// The command reads ``input`` from standard input and writes its result to standard output, both as JSON.
package struct CommandTask: Sendable, Equatable {
  /// The resource of the task's state.
  package let resource: String
  /// The state's name.
  package let state: String
  /// The execution's ARN.
  package let execution: String
  /// Which attempt this is, counted from 1.
  package let attempt: Int
  /// The token with which a task that waits for a callback is answered.
  package let taskToken: String?
  /// The effective parameters of the task; for a function's ARN as the resource, the event.
  package let parameters: JSON

  /// Makes a task.
  package init(
    resource: String,
    state: String,
    execution: String,
    attempt: Int,
    taskToken: String?,
    parameters: JSON
  ) {
    self.resource = resource
    self.state = state
    self.execution = execution
    self.attempt = attempt
    self.taskToken = taskToken
    self.parameters = parameters
  }

  /// What the command reads: the event alone when the task invokes a Lambda function, otherwise the parameters.
  ///
  /// An invocation without payload has the event `{}`, as in Lambda; that of the SDK's action has its payload as a
  /// text.
  package var input: JSON {
    switch Invocation(of: resource) {
    case .none: parameters
    case .optimized: parameters["Payload"] ?? [:]
    case .sdk:
      switch parameters["Payload"] {
      case .string(let text): (try? JSON(parsing: text)) ?? .string(text)
      case .some(let payload): payload
      case .none: [:]
      }
    }
  }

  /// How a task's resource invokes a function with more than an event.
  private enum Invocation {
    case none, optimized, sdk

    init(of resource: String) {
      guard let range = resource.firstRange(of: ":states:::"), resource.hasPrefix("arn:") else {
        self = .none
        return
      }
      switch resource[range.upperBound...] {
      case "lambda:invoke", "lambda:invoke.waitForTaskToken": self = .optimized
      case "aws-sdk:lambda:invoke", "aws-sdk:lambda:invoke.waitForTaskToken": self = .sdk
      default: self = .none
      }
    }
  }

  /// The variables that say to the command what it is run for.
  package var environment: [String: String] {
    var variables = [
      "ASLDB_RESOURCE": resource,
      "ASLDB_STATE": state,
      "ASLDB_EXECUTION": execution,
      "ASLDB_ATTEMPT": String(attempt),
    ]
    variables["ASLDB_TASK_TOKEN"] = taskToken
    return variables
  }
}
