/// What stands for a thing that only exists in an account.
enum PlausibleValue {
  static let account = "123456789012"
  static let region = "us-east-1"

  /// The parameters that every template has.
  static let pseudoParameters = [
    "AWS::Region": region,
    "AWS::AccountId": account,
    "AWS::Partition": "aws",
    "AWS::URLSuffix": "amazonaws.com",
    "AWS::StackName": "stack",
    "AWS::StackId": "arn:aws:cloudformation:\(region):\(account):stack/stack/00000000-0000-0000-0000-000000000000",
  ]

  /// The ARN of something whose name is all that is known: of a Lambda function, unless the name says otherwise.
  static func arn(named name: String) -> String {
    let lowered = name.lowercased()
    for (word, arn) in kinds where lowered.contains(word) { return arn(name) }
    return arn("lambda", "function:" + name)
  }

  /// An ARN of the account.
  static func arn(_ service: String, _ resource: String) -> String {
    "arn:aws:\(service):\(region):\(account):\(resource)"
  }

  private static let kinds: [(word: String, arn: @Sendable (String) -> String)] = [
    ("topic", { arn("sns", $0) }),
    ("queue", { arn("sqs", $0) }),
    ("table", { arn("dynamodb", "table/" + $0) }),
    ("bucket", { "arn:aws:s3:::" + $0.lowercased() }),
    ("statemachine", { arn("states", "stateMachine:" + $0) }),
    ("role", { "arn:aws:iam::\(account):role/" + $0 }),
    ("activity", { arn("states", "activity:" + $0) }),
  ]
}
