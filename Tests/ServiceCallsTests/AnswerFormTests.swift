import JSONModel
import ServiceCalls
import StatesLanguage
import Testing

@Suite("the form of an answer by hand")
struct AnswerFormTests {
  static let forms: [(String, JSON)] = [
    ("sqs:sendMessage", ["MD5OfMessageBody": "", "MessageId": ""]),
    ("codebuild:startBuild.sync", ["Build": ["BuildStatus": "SUCCEEDED"]]),
    (
      "aws-sdk:sqs:sendMessage",
      [
        "Md5OfMessageBody": "", "Md5OfMessageAttributes": "", "Md5OfMessageSystemAttributes": "", "MessageId": "",
        "SequenceNumber": "",
      ]
    ),
    ("aws-sdk:dynamodb:getItem", ["Item": [:], "ConsumedCapacity": [:]]),
    ("aws-sdk:sfn:listActivities", ["Activities": []]),
    ("aws-sdk:sqs:sendMessage.waitForTaskToken", [:]),
    ("aws-sdk:brandnew:doIt", [:]),
  ]

  @Test("has what the API may answer, with nothing in it", arguments: forms)
  func form(_ name: String, _ form: JSON) {
    #expect(AnswerForm.result(of: resource(name)) == form)
  }
}
