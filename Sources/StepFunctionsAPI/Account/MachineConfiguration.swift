package import JSONModel

/// What a state machine logs, traces and encrypts, as DescribeStateMachine answers it.
package struct MachineConfiguration: Sendable, Equatable {
  /// `loggingConfiguration`.
  package var logging: JSON
  /// `tracingConfiguration`.
  package var tracing: JSON
  /// `encryptionConfiguration`.
  package var encryption: JSON

  /// What a machine has for which nothing was chosen.
  ///
  /// - Source: recorded.
  package static let initial = MachineConfiguration(
    logging: ["level": "OFF", "includeExecutionData": false],
    tracing: ["enabled": false],
    encryption: ["type": "AWS_OWNED_KEY"]
  )

  /// The configuration with what a call chooses in place of this one's.
  ///
  /// - Throws: `InvalidLoggingConfiguration`, `InvalidTracingConfiguration`, `InvalidEncryptionConfiguration`.
  func changed(by arguments: APIArguments) throws(APIFailure) -> MachineConfiguration {
    var changed = self
    if let object = arguments.object("loggingConfiguration") { changed.logging = try Self.logging(object) }
    if let object = arguments.object("tracingConfiguration") { changed.tracing = try Self.tracing(object) }
    if let object = arguments.object("encryptionConfiguration") { changed.encryption = try Self.encryption(object) }
    return changed
  }

  /// Whether reading the definition needs a key of the caller's.
  var hidesDefinition: Bool { encryption["type"] == "CUSTOMER_MANAGED_KMS_KEY" }
}

extension MachineConfiguration {
  /// - Source: recorded, with its messages.
  private static func logging(_ object: JSONObject) throws(APIFailure) -> JSON {
    let level = object["level"]?.string ?? "OFF"
    let destinations = object["destinations"]?.array
    guard level == "OFF" ? (destinations?.count ?? 0) <= 1 : destinations?.count == 1 else {
      throw invalidLogging("Must specify exactly one Log Destination.")
    }
    guard (destinations ?? []).allSatisfy(isLogGroup) else { throw invalidLogging("Log Destination not found.") }
    var logging: JSONObject = [
      "level": .string(level),
      "includeExecutionData": object["includeExecutionData"] ?? false,
    ]
    if let destinations { logging["destinations"] = .array(destinations) }
    return .object(logging)
  }

  /// Whether a destination is the ARN of all streams of a group.
  ///
  /// - Source: API reference, `CloudWatchLogsLogGroup`: the ARN must end with `:*`.
  private static func isLogGroup(_ destination: JSON) -> Bool {
    guard let arn = destination["cloudWatchLogsLogGroup"]?["logGroupArn"]?.string else { return false }
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 8 && parts[0] == "arn" && parts[2] == "logs" && parts[5] == "log-group"
      && !parts[6].isEmpty && parts[7] == "*"
  }

  private static func invalidLogging(_ reason: String) -> APIFailure {
    APIFailure("InvalidLoggingConfiguration", "Invalid Logging Configuration: \(reason)")
  }

  /// - Source: API reference, `InvalidTracingConfiguration`.
  private static func tracing(_ object: JSONObject) throws(APIFailure) -> JSON {
    guard let enabled = object["enabled"] else {
      throw APIFailure(
        "InvalidTracingConfiguration",
        "Invalid Tracing Configuration: enabled has not been set to true or false."
      )
    }
    return ["enabled": enabled]
  }

  /// - Source: API reference, `EncryptionConfiguration` and `InvalidEncryptionConfiguration`; that keys are used again
  ///   for 300 seconds when nothing is said: Step Functions guide, "Data at rest encryption".
  static func encryption(_ object: JSONObject) throws(APIFailure) -> JSON {
    let key = object["kmsKeyId"]
    let period = object["kmsDataKeyReusePeriodSeconds"]
    guard object["type"] == "CUSTOMER_MANAGED_KMS_KEY" else {
      guard key == nil, period == nil else {
        throw invalidEncryption("Keys and their reuse are only for type CUSTOMER_MANAGED_KMS_KEY.")
      }
      return ["type": "AWS_OWNED_KEY"]
    }
    guard let key else { throw invalidEncryption("kmsKeyId must be specified for type CUSTOMER_MANAGED_KMS_KEY.") }
    return ["kmsKeyId": key, "kmsDataKeyReusePeriodSeconds": period ?? 300, "type": "CUSTOMER_MANAGED_KMS_KEY"]
  }

  private static func invalidEncryption(_ reason: String) -> APIFailure {
    APIFailure("InvalidEncryptionConfiguration", "Invalid Encryption Configuration: \(reason)")
  }
}
