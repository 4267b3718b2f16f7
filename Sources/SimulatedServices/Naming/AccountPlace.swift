/// The account and the region that the services are in, which their names are made of.
struct AccountPlace: Sendable, Hashable {
  /// The region: `eu-central-1`.
  let region: String
  /// The account's twelve digits.
  let account: String

  /// The partition that the region belongs to.
  var partition: String {
    if region.hasPrefix("cn-") { return "aws-cn" }
    return region.hasPrefix("us-gov-") ? "aws-us-gov" : "aws"
  }

  /// The domain of the partition's services.
  var domain: String { region.hasPrefix("cn-") ? "amazonaws.com.cn" : "amazonaws.com" }

  /// The ARN of something in this account and region.
  func arn(_ service: String, _ resource: String) -> String {
    "arn:\(partition):\(service):\(region):\(account):\(resource)"
  }

  /// The name at the end of an ARN, or the text itself when it is no ARN.
  static func name(of text: String) -> String {
    guard text.hasPrefix("arn:"), let last = text.split(whereSeparator: { $0 == ":" || $0 == "/" }).last else {
      return text
    }
    return String(last)
  }
}
