package import LocalPrograms
import ServiceCatalog
import StatesLanguage

/// Emulators of single services, such as that of SAM's `local start-lambda`, and where they listen.
package struct ServiceEmulators: Sendable, Equatable {
  /// A service that there can be an emulator of.
  package enum Service: String, Sendable, CaseIterable {
    /// The names are those of the SDK.
    case lambda, batch, dynamodb, ecs, glue, sagemaker, sqs, sns, sfn

    /// The variable of the environment by which Step Functions Local is told where it is.
    ///
    /// - Source: Step Functions guide, "Setting configuration options for Step Functions Local".
    package var variable: String {
      switch self {
      case .lambda: "LAMBDA_ENDPOINT"
      case .batch: "BATCH_ENDPOINT"
      case .dynamodb: "DYNAMODB_ENDPOINT"
      case .ecs: "ECS_ENDPOINT"
      case .glue: "GLUE_ENDPOINT"
      case .sagemaker: "SAGE_MAKER_ENDPOINT"
      case .sqs: "SQS_ENDPOINT"
      case .sns: "SNS_ENDPOINT"
      case .sfn: "STEP_FUNCTIONS_ENDPOINT"
      }
    }
  }

  /// The URLs of the services that have one.
  package var urls: [Service: String]

  /// Makes them; by default there is none.
  package init(_ urls: [Service: String] = [:]) { self.urls = urls }

  /// The service that does a task, when there is an emulator of it.
  func service(of resource: TaskResource) -> Service? {
    guard let service = Service(resource), urls[service] != nil else { return nil }
    return service
  }

  /// How the AWS CLI calls them.
  ///
  /// It does so not with the user's credentials, which are nobody's business there, but with those that emulators
  /// document. None looks into a signature; but some learn from it which service is called, and want one.
  ///
  /// - Parameter region: The region that is called.
  /// - Returns: The settings.
  package func commandLine(in region: String) -> AWSCommandLineSettings {
    var settings = AWSCommandLineSettings(
      region: region,
      environment: ["AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_SESSION_TOKEN": ""]
    )
    for (service, url) in urls {
      if let name = SDKService[service.rawValue]?.modelName { settings.endpoints[name] = url }
    }
    return settings
  }
}

extension ServiceEmulators.Service {
  /// The service that does what a task calls, in either integration.
  fileprivate init?(_ resource: TaskResource) {
    switch resource {
    case .activity: return nil
    case .lambdaFunction: self = .lambda
    case .service(let action):
      let name = action.service.hasPrefix("aws-sdk:") ? String(action.service.dropFirst(8)) : action.service
      guard let service = name == "states" ? .sfn : Self(rawValue: name) else { return nil }
      self = service
    }
  }
}
