/// The HTTP statuses of errors, which the AWS CLI does not print.
enum AWSErrorStatus {
  /// The services whose errors have the statuses that their names speak of; those of the others are 400, but for a few.
  private static let speaking: Set<String> = [
    "lambda", "s3", "batch", "eks", "apigateway", "apigatewayv2", "sns", "iam", "sts", "scheduler", "pipes",
    "rds", "redshift", "elasticache", "emr-containers", "emr-serverless", "bedrock", "bedrock-runtime", "mediaconvert",
    "databrew", "iot", "iot-data",
  ]

  /// What the names of errors end with, and the status.
  private static let endings: [(String, Int)] = [
    ("NotFound", 404), ("NoSuchBucket", 404), ("NoSuchKey", 404), ("NoSuchEntity", 404), ("Conflict", 409),
    ("AlreadyExists", 409), ("TooManyRequests", 429), ("AccessDenied", 403),
  ]

  /// The status of an error; 400 where nothing says more.
  ///
  /// - Parameters:
  ///   - code: Its code; a status itself where the answer had no body.
  ///   - service: botocore's name of the service.
  /// - Returns: the status.
  static func status(of code: String, service: String) -> Int {
    if let status = Int(code), (400..<600).contains(status) { return status }
    let name = stem(of: code)
    switch name {
    case "ServiceUnavailable", "SlowDown": return 503
    case "InternalFailure", "InternalServer", "InternalError", "ServiceException", "Service", "Internal": return 500
    case "InvalidClientTokenId", "SignatureDoesNotMatch", "InvalidSignature", "ExpiredToken": return 403
    default: break
    }
    guard speaking.contains(service) else { return 400 }
    return endings.first { name.hasSuffix($0.0) }?.1 ?? 400
  }

  private static func stem(of code: String) -> String {
    let name = code.split(separator: ".").last.map(String.init) ?? code
    for ending in ["Exception", "Fault", "Error"] where name.hasSuffix(ending) && name.count > ending.count {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}
