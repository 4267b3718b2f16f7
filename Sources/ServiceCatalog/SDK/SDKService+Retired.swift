extension SDKService {
  /// The services on AWS's page of SDK integrations that AWS itself has ended, so that no model of them is left.
  ///
  /// - Source: Step Functions guide, "Supported AWS SDK service integrations", less the services of botocore; the last
  ///   three are those that the page calls deprecated.
  package static let retired: Set<String> = [
    "alexaforbusiness", "apptest", "codestar", "elasticinference", "elastictranscoder", "evidently", "honeycode",
    "iot1clickprojects", "iotanalytics", "iotfleethub", "lookoutvision", "opsworks", "opsworkscm", "privatenetworks",
    "qldb", "qldbsession", "robomaker", "sms",
    "iotroborunner", "macie", "mobile",
  ]
}
