package import JSONModel

/// A call of a service's API, as the service sees it: texts where the API wants texts.
package struct APICall: Sendable, Hashable {
  /// The service as AWS SDK integrations name it: `sqs`, `sfn`, `emr`, `eventbridge`, `cloudwatchlogs`.
  package let service: String
  /// The action as AWS SDK integrations name it: `sendMessage`.
  package let action: String
  /// The members, in PascalCase at every depth as SDK integrations write them.
  package let parameters: JSON

  /// Makes a call.
  package init(service: String, action: String, parameters: JSON) {
    self.service = service
    self.action = action
    self.parameters = parameters
  }
}
