/// What a Task calls.
///
/// - Source: Step Functions guide, "Integrating services".
public enum TaskResource: Sendable, Hashable {
  /// A function's ARN: the input is its event, its answer is the result.
  case lambdaFunction(arn: String)
  /// An activity's ARN: a worker fetches the input.
  case activity(arn: String)
  /// An integrated service's action.
  case service(ServiceAction)

  /// The `Resource` as it is written.
  public var arn: String {
    switch self {
    case .lambdaFunction(let arn), .activity(let arn): arn
    case .service(let action): action.arn
    }
  }

  /// Whether the task starts an execution of a state machine.
  public var startsExecution: Bool {
    guard case .service(let action) = self else { return false }
    switch (action.service, action.action) {
    case ("states", "startExecution"), ("aws-sdk:sfn", "startExecution"), ("aws-sdk:sfn", "startSyncExecution"):
      return true
    default: return false
    }
  }

  /// Whether the task's answer comes from outside by a token.
  public var waitsForToken: Bool {
    switch self {
    case .lambdaFunction: false
    case .activity: true
    case .service(let action): action.pattern == .waitForTaskToken
    }
  }
}

/// An action of a service, and how its end is waited for.
public struct ServiceAction: Sendable, Hashable {
  /// The `Resource` as it is written.
  public let arn: String
  /// The service as history names it: `sqs`, or `aws-sdk:s3`.
  public let service: String
  /// The action without its pattern: `sendMessage`.
  public let action: String
  /// How the end of the action is waited for.
  public let pattern: IntegrationPattern

  /// The action as history names it, pattern included: `sendMessage.waitForTaskToken`.
  public var resource: String { action + pattern.rawValue }
}

/// How the end of a service's action is waited for; the raw value is the suffix of the ARN.
public enum IntegrationPattern: String, Sendable, Hashable, CaseIterable {
  /// Until the service has answered.
  case requestResponse = ""
  /// Until the job has ended.
  case sync = ".sync"
  /// Until the job has ended; its output is parsed.
  case syncParsed = ".sync:2"
  /// Until somebody sends the token back.
  case waitForTaskToken = ".waitForTaskToken"
}
