package import JSONModel
package import StatesLanguage

/// Results with the shape of the real ones and nothing in them.
package enum Skeleton {
  /// What a task ends with.
  package static func result(of resource: TaskResource) -> JSON {
    switch resource {
    case .lambdaFunction, .activity: [:]
    case .service(let action): result(of: action)
    }
  }

  /// What the service answers at once to a task that waits for a job or a callback.
  package static func submission(of action: ServiceAction) -> JSON {
    answers[action.key] ?? sdkAnswers[action.key] ?? [:]
  }

  /// Where a time stands, as a text: AWS takes no number for the start of an execution in a result that is made up.
  static let time: JSON = "1970-01-01T00:00:00Z"

  private static func result(of action: ServiceAction) -> JSON {
    switch action.pattern {
    case .requestResponse: submission(of: action)
    case .sync, .syncParsed: jobs[action.key + action.pattern.rawValue] ?? submission(of: action)
    case .waitForTaskToken: [:]
    }
  }
}

extension ServiceAction {
  /// The service and the action, as the tables of skeletons have them: `sqs:sendMessage`.
  fileprivate var key: String { "\(service):\(action)" }
}
