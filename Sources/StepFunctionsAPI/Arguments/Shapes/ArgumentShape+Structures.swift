/// The structures in arguments.
///
/// - Source: The API's service model, version 2016-11-23.
extension ArgumentShape {
  /// `Tag`.
  static let tag = ArgumentShape.structure("Tag", [.optional("key", tagKey), .optional("value", text(0...256))])

  /// `TagKey`.
  static let tagKey = text(1...128)

  /// `LoggingConfiguration`.
  static let logging = ArgumentShape.structure(
    "LoggingConfiguration",
    [
      .optional("level", .choice(["ALL", "ERROR", "FATAL", "OFF"])),
      .optional("includeExecutionData", .flag),
      .optional("destinations", list(of: logDestination)),
    ]
  )

  private static let logDestination = ArgumentShape.structure(
    "LogDestination",
    [
      .optional(
        "cloudWatchLogsLogGroup",
        .structure("CloudWatchLogsLogGroup", [.optional("logGroupArn", arn)])
      )
    ]
  )

  /// `TracingConfiguration`.
  static let tracing = ArgumentShape.structure("TracingConfiguration", [.optional("enabled", .flag)])

  /// `EncryptionConfiguration`.
  static let encryption = ArgumentShape.structure(
    "EncryptionConfiguration",
    [
      .optional("kmsKeyId", text(1...2048)),
      .optional("kmsDataKeyReusePeriodSeconds", .integer(NumberRange(minimum: 60, maximum: 900))),
      .required("type", .choice(["AWS_OWNED_KEY", "CUSTOMER_MANAGED_KMS_KEY"])),
    ]
  )

  /// `RoutingConfigurationList`.
  static let routing = ArgumentShape.list(
    of: .structure(
      "RoutingConfigurationListItem",
      [
        .required("stateMachineVersionArn", arn),
        .required("weight", .integer(NumberRange(minimum: 0, maximum: 100))),
      ]
    ),
    counts: LengthRange(minimum: 1, maximum: 2)
  )

  /// `MockInput`.
  static let mock = ArgumentShape.structure(
    "MockInput",
    [
      .optional("result", data),
      .optional(
        "errorOutput",
        .structure("MockErrorOutput", [.optional("error", errorName), .optional("cause", errorCause)])
      ),
      .optional("fieldValidationMode", .choice(["STRICT", "PRESENT", "NONE"])),
    ]
  )

  /// `TestStateConfiguration`.
  static let testConfiguration = ArgumentShape.structure(
    "TestStateConfiguration",
    [
      .optional("retrierRetryCount", count),
      .optional("errorCausedByState", stateName),
      .optional("mapIterationFailureCount", count),
      .optional("mapItemReaderData", data),
    ]
  )

  /// `TestStateStateName`.
  static let stateName = text(1...80, isSensitive: true)
}
