import JSONModel
import StatesLanguage
import Testing

extension AdviceTests {
  static func call(
    _ resource: String,
    _ fields: String = "",
    _ rules: AdviceRule...,
    language: String = "JSONPath"
  ) -> Row {
    let text =
      #"{"StartAt": "A", "QueryLanguage": "\#(language)", "States": {"A": {"Type": "Task", "Resource": "#
      + #"\#(resource)\#(fields), "End": true}}}"#
    return rules.isEmpty ? Row(text) : Row(text, rules[0])
  }

  static let services: [Row] = [
    call(#""arn:aws:states:::aws-sdk:sqss:sendMessage""#.marking("sqss"), "", .unknownService),
    call(#""arn:aws:states:::aws-sdk:sqs:sendMesage""#.marking("sendMesage"), "", .unknownAction),
    call(#""arn:aws:states:::aws-sdk:bedrockruntime:converseStream""#.marking("converse"), "", .unsupportedAction),
    call(#""arn:aws:states:::aws-sdk:qldb:listLedgers""#.marking("qldb"), "", .retiredCall),
    call(#""arn:aws:states:::aws-sdk:efs:describeTags""#.marking("describeTags"), "", .retiredCall),
    call(#""arn:aws:states:eu-west-1:1:sqs:sendMessage""#.marking("eu-west-1"), "", .misplacedRegion),
    call(#""arn:aws:states:::aws-sdk:sqs:sendMessage""#),
    call(#""arn:aws:states:::aws-sdk:${Service}:${Action}""#),
  ]

  @Test("on services and actions of the SDKs", arguments: services)
  func advisesOnServices(_ row: Row) throws { try check(row) }

  private static let send = #""arn:aws:states:::sqs:sendMessage""#
  private static let get = #""arn:aws:states:::aws-sdk:s3:getObject""#
  private static let run = #""arn:aws:states:::ecs:runTask""#
  private static let publish = #""arn:aws:states:::sns:publish""#

  static let parameters: [Row] = [
    call(send, #", ⚑"Parameters": {"QueueUrl": "q"}"#, .missingParameter),
    call(send, #", "Parameters": {"QueueUrl": "q", "MessageBody.$": "$.a"}"#),
    call(send, #", "Parameters": {"QueueUrl": "q", ⚑"MesageBody": "a"}"#, .unknownParameter),
    call(send),
    call(send, #", "Arguments": {"QueueUrl": "q", "MessageBody": {"a": 1}}"#, language: "JSONata"),
    call(send, #", "Arguments": "{% $states.input %}""#, language: "JSONata"),
    call(
      send,
      #", "Arguments": {"QueueUrl": "q", "MessageBody": "b", "DelaySeconds": "{% 5 %}"}"#,
      language: "JSONata"
    ),
    call(send, #", "Parameters": {"QueueUrl": "q", "MessageBody": "b", "DelaySeconds": ⚑"soon"}"#, .parameterKind),
    call(send, #", "Parameters": {"QueueUrl": "q", "MessageBody": "b", "DelaySeconds": "5"}"#),
    call(get, #", "Parameters": {"Bucket": "b", ⚑"key": "k"}"#, .unknownParameter),
    call(run, #", "Parameters": {"TaskDefinition": "t", ⚑"Count": 2}"#, .unknownParameter),
    call(run, #", "Parameters": {"TaskDefinition": "t", "Overrides": ⚑[]}"#, .parameterKind),
    call(publish, #", ⚑"Parameters": {"Message": "m"}"#, .missingParameter),
    call(publish, #", "Parameters": {"Message": "m", "PhoneNumber.$": "$.p"}"#),
    call(
      #""arn:aws:states:::emr-serverless:startJobRun""#,
      #", "Parameters": {"ApplicationId": "a", "ExecutionRoleArn": "r"}"#
    ),
  ]

  @Test("on what calls send", arguments: parameters)
  func advisesOnParameters(_ row: Row) throws { try check(row) }

  static let serviceErrors: [Row] = [
    call(get, #", "Retry": [{"ErrorEquals": [⚑"S3.NoSuchKey"]}]"#, .unknownServiceError),
    call(get, #", "Retry": [{"ErrorEquals": [⚑"s3.NoSuchKeyException"]}]"#, .unknownServiceError),
    call(get, #", "Retry": [{"ErrorEquals": ["S3.NoSuchKeyException", "S3.S3Exception", "S3.SdkClientException"]}]"#),
    call(get, #", "Retry": [{"ErrorEquals": ["S3.SomethingElseException", "Mine.NoSuchKey"]}]"#),
    call(send, #", "Retry": [{"ErrorEquals": ["SQS.AmazonSQSException", "SQS.SdkClientException"]}]"#),
    call(#""arn:aws:states:::lambda:invoke""#, #", "Retry": [{"ErrorEquals": ["Lambda.Unknown", "OutOfStock"]}]"#),
  ]

  @Test("on errors of services", arguments: serviceErrors)
  func advisesOnServiceErrors(_ row: Row) throws { try check(row) }

  static let words: [(String, String)] = [
    (
      #""arn:aws:states:::aws-sdk:sqss:sendMessage""#,
      "no AWS SDK is known to have a service 'sqss'; did you mean 'sqs'?"
    ),
    (
      #""arn:aws:states:::aws-sdk:sqs:sendMesage""#,
      "'sqs' is not known to have an action 'sendMesage'; did you mean 'sendMessage'?"
    ),
    (
      #""arn:aws:states:eu-west-1:1:sqs:sendMessage""#,
      "services take no region and no account here, but this has 'eu-west-1:1'; "
        + "expected 'arn:aws:states:::sqs:sendMessage'"
    ),
    (
      #""arn:aws:states:::aws-sdk:rds:deleteDBInstance", "Parameters": {"DBInstanceIdentifier": "d"}"#,
      "'aws-sdk:rds:deleteDBInstance' has no parameter 'DBInstanceIdentifier'; did you mean 'DbInstanceIdentifier'?"
    ),
    (
      #""arn:aws:states:::ecs:runTask", "Parameters": {"TaskDefinition": "t", "Count": 2}"#,
      "'Count' is not on AWS's list of parameters for 'ecs:runTask', so it may be dropped; "
        + "'aws-sdk:ecs:runTask' takes it"
    ),
    (
      #""arn:aws:states:::sns:publish", "Parameters": {}"#,
      "'sns:publish' needs 'Message' and one of 'TopicArn', 'TargetArn' or 'PhoneNumber'"
    ),
    (
      #""arn:aws:states:::ecs:runTask", "Parameters": {"TaskDefinition": "t", "Overrides": []}"#,
      "'Overrides' of 'ecs:runTask' is an array; expected an object"
    ),
    (
      #""arn:aws:states:::aws-sdk:s3:getObject", "Catch": [{"ErrorEquals": ["S3.NoSuchKey"], "Next": "A"}]"#,
      "'aws-sdk:s3:getObject' never raises 'S3.NoSuchKey'; did you mean 'S3.NoSuchKeyException'?"
    ),
  ]

  @Test("says what was found, what was expected and what was probably meant", arguments: words)
  func words(_ task: String, _ message: String) {
    let text = #"{"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": \#(task), "End": true}}}"#
    let advice = DefinitionLoader.load(Array(text.utf8)).advice(for: .standard)
    #expect(advice.map(\.message) == [message])
  }
}

extension String {
  /// The text with the mark before a part.
  fileprivate func marking(_ part: String) -> String {
    replacing(part, with: "⚑" + part, maxReplacements: 1)
  }
}
