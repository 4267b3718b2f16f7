import JSONModel
import StepFunctionsAPI
import Testing

@Suite("An activity of an account")
struct ActivityTests {
  private static let arn = JSON.string(TestAccount.activity)

  @Test("is made once, described, listed and deleted")
  func life() throws {
    var test = TestAccount()
    let answer = try test.call(.createActivity, ["name": "A"])
    let made = test.seconds
    #expect(answer == ["activityArn": Self.arn, "creationDate": made])
    #expect(try test.call(.createActivity, ["name": "A", "tags": [["key": "k"]]]) == answer)
    #expect(
      try test.call(.describeActivity, ["activityArn": Self.arn]) == [
        "activityArn": Self.arn, "name": "A", "creationDate": made,
        "encryptionConfiguration": ["type": "AWS_OWNED_KEY"],
      ]
    )
    #expect(
      try test.call(.listActivities)
        == ["activities": [["activityArn": Self.arn, "name": "A", "creationDate": made]]]
    )
    #expect(test.account.activity(TestAccount.activity)?.name == "A")
    for _ in 1...2 { #expect(try test.call(.deleteActivity, ["activityArn": Self.arn]) == [:]) }
    #expect(test.account == TestAccount.empty)
  }

  @Test("is not made again with another encryption")
  func encryption() throws {
    var test = TestAccount()
    try test.call(.createActivity, ["name": "A"])
    let other: JSONObject = [
      "name": "A", "encryptionConfiguration": ["type": "CUSTOMER_MANAGED_KMS_KEY", "kmsKeyId": "k"],
    ]
    #expect(
      test.refusal(.createActivity, other)
        == APIFailure("ActivityAlreadyExists", "Activity Already Exists: '\(TestAccount.activity)'")
    )
  }

  @Test(
    "is asked for by its ARN",
    arguments: [
      ("no_an_activity_arn", APIFailure("InvalidArn", "Invalid Arn: 'Invalid ARN prefix: no_an_activity_arn'")),
      (
        TestAccount.machine,
        APIFailure("InvalidArn", "Invalid Arn: 'Resource type not valid in this context: stateMachine'")
      ),
      (
        TestAccount.activity,
        APIFailure("ActivityDoesNotExist", "Activity Does Not Exist: '\(TestAccount.activity)'")
      ),
    ]
  )
  func missing(_ arn: String, _ failure: APIFailure) {
    var test = TestAccount()
    #expect(test.refusal(.describeActivity, ["activityArn": .string(arn)]) == failure)
  }
}
