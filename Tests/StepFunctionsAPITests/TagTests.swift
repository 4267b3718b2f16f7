import JSONModel
import StepFunctionsAPI
import Testing

@Suite("Tags of a resource")
struct TagTests {
  /// A machine with a version, and an activity.
  private func prepared() throws -> TestAccount {
    var test = TestAccount()
    try test.create(["publish": true, "tags": [["key": "key1", "value": "value1"]]])
    try test.call(.createActivity, ["name": "A", "tags": [["key": "key1", "value": "value1"]]])
    return test
  }

  @Test("are added, changed, removed and listed", arguments: [TestAccount.machine, TestAccount.activity])
  func life(_ arn: String) throws {
    var test = try prepared()
    let resource = JSON.string(arn)
    #expect(
      try test.call(
        .tagResource,
        ["resourceArn": resource, "tags": [["key": "key2"], ["key": "key1", "value": "other"]]]
      ) == [:]
    )
    #expect(
      try test.call(.listTagsForResource, ["resourceArn": resource])
        == ["tags": [["key": "key1", "value": "other"], ["key": "key2", "value": ""]]]
    )
    #expect(try test.call(.untagResource, ["resourceArn": resource, "tagKeys": ["key1", "key3"]]) == [:])
    #expect(
      try test.call(.listTagsForResource, ["resourceArn": resource]) == ["tags": [["key": "key2", "value": ""]]]
    )
  }

  @Test("are none of what is not there, nor of a version", arguments: [":1", ":live", "N"])
  func missing(_ suffix: String) throws {
    var test = try prepared()
    let arn = TestAccount.machine + suffix
    let failure = APIFailure("ResourceNotFound", "Resource not found: '\(arn)'")
    #expect(test.refusal(.tagResource, ["resourceArn": .string(arn), "tags": []]) == failure)
    #expect(test.refusal(.untagResource, ["resourceArn": .string(arn), "tagKeys": []]) == failure)
    #expect(test.refusal(.listTagsForResource, ["resourceArn": .string(arn)]) == failure)
  }

  @Test("are none of executions")
  func executions() throws {
    var test = try prepared()
    let arn = JSON.string("arn:aws:states:us-east-1:111111111111:execution:M:run")
    #expect(
      test.refusal(.listTagsForResource, ["resourceArn": arn])
        == APIFailure("InvalidArn", "Invalid Arn: 'Resource type not valid in this context: execution'")
    )
  }

  @Test("can be fifty")
  func quota() throws {
    var test = try prepared()
    let resource = JSON.string(TestAccount.machine)
    let tags = (2...50).map { JSON.object(["key": .string("key\($0)"), "value": ""]) }
    try test.call(.tagResource, ["resourceArn": resource, "tags": .array(tags)])
    let one: JSONObject = ["resourceArn": resource, "tags": [["key": "more"]]]
    #expect(test.refusal(.tagResource, one)?.type == "TooManyTags")
    try test.call(.tagResource, ["resourceArn": resource, "tags": [["key": "key50", "value": "new"]]])
    let many = (1...51).map { JSON.object(["key": .string("key\($0)")]) }
    #expect(test.refusal(.createActivity, ["name": "B", "tags": .array(many)])?.type == "TooManyTags")
  }

  @Test("have letters, digits, blanks and a few other characters", arguments: ["a!", "a,b", "a\u{0}", "#"])
  func characters(_ key: String) throws {
    var test = try prepared()
    let members: JSONObject = [
      "resourceArn": .string(TestAccount.machine), "tags": [["key": .string(key), "value": "v"]],
    ]
    #expect(test.refusal(.tagResource, members)?.type == "ValidationException")
    try test.call(
      .tagResource,
      ["resourceArn": .string(TestAccount.machine), "tags": [["key": "ключ 1_.:/=+-@", "value": ""]]]
    )
  }

  @Test("have keys")
  func noKey() throws {
    var test = try prepared()
    let members: JSONObject = ["resourceArn": .string(TestAccount.machine), "tags": [["value": "v"]]]
    #expect(
      test.refusal(.tagResource, members)
        == APIFailure(
          "ValidationException",
          "1 validation error detected: Value null at 'tags.1.member.key' failed to satisfy constraint: "
            + "Member must not be null"
        )
    )
  }
}
