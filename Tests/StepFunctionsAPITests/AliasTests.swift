import JSONModel
import StepFunctionsAPI
import Testing

@Suite("Aliases of a state machine")
struct AliasTests {
  private static let arn = JSON.string(TestAccount.machine)
  private static let live = JSON.string(TestAccount.machine + ":live")

  /// A machine with three versions.
  private func prepared() throws -> TestAccount {
    var test = TestAccount()
    try test.create(["publish": true])
    for comment in ["2", "3"] {
      let definition = JSON.string(TestAccount.definition(comment))
      try test.call(.updateStateMachine, ["stateMachineArn": Self.arn, "definition": definition, "publish": true])
    }
    return test
  }

  /// A routing to versions of the machine.
  static func routing(_ routes: (String, Int)...) -> JSON {
    .array(
      routes.map {
        [
          "stateMachineVersionArn": .string(TestAccount.machine + $0.0),
          "weight": .number(JSONNumber($0.1)),
        ]
      }
    )
  }

  @Test("are made, described, changed and deleted")
  func life() throws {
    var test = try prepared()
    let create: JSONObject = ["name": "live", "routingConfiguration": Self.routing((":1", 100)), "description": "d"]
    let answer = try test.call(.createStateMachineAlias, create)
    let made = test.seconds
    #expect(answer == ["stateMachineAliasArn": Self.live, "creationDate": made])
    #expect(try test.call(.createStateMachineAlias, create) == answer)
    #expect(try test.call(.listStateMachineAliases, ["stateMachineArn": Self.arn]) == ["stateMachineAliases": [answer]])
    #expect(
      try test.call(
        .updateStateMachineAlias,
        ["stateMachineAliasArn": Self.live, "routingConfiguration": Self.routing((":1", 50), (":2", 50))]
      ) == ["updateDate": test.seconds]
    )
    let updated = test.seconds
    #expect(
      try test.call(.describeStateMachineAlias, ["stateMachineAliasArn": Self.live]) == [
        "stateMachineAliasArn": Self.live, "name": "live", "description": "d", "creationDate": made,
        "updateDate": updated, "routingConfiguration": Self.routing((":1", 50), (":2", 50)),
      ]
    )
    for _ in 1...2 { #expect(try test.call(.deleteStateMachineAlias, ["stateMachineAliasArn": Self.live]) == [:]) }
    #expect(try test.call(.listStateMachineAliases, ["stateMachineArn": Self.arn]) == ["stateMachineAliases": []])
  }

  @Test(
    "are not made again of anything else",
    arguments: [
      ["description": "other", "routingConfiguration": routing((":1", 100))],
      ["routingConfiguration": routing((":2", 100))],
    ] as [JSONObject]
  )
  func conflict(_ members: JSONObject) throws {
    var test = try prepared()
    var create = members
    create["name"] = "live"
    try test.call(.createStateMachineAlias, ["name": "live", "routingConfiguration": Self.routing((":1", 100))])
    let failure = APIFailure(
      "ConflictException",
      "Failed to create alias because an alias with the same name and a different routing configuration already exists."
    )
    #expect(test.refusal(.createStateMachineAlias, create) == failure)
  }

  /// A routing that cannot be, with what AWS says before the ARNs or weights.
  static let wrong: [(JSON, String)] = [
    (
      routing(("", 100)),
      "Routing configuration must contain state machine version ARNs. Received: [\(TestAccount.machine)]"
    ),
    (
      routing(("", 50), (":2", 50)),
      "Routing configuration must contain state machine version ARNs. "
        + "Received: [\(TestAccount.machine), \(TestAccount.machine):2]"
    ),
    (
      routing((":1", 50), (":1", 50)),
      "Routing configuration must contain distinct state machine version ARNs. "
        + "Received: [\(TestAccount.machine):1, \(TestAccount.machine):1]"
    ),
    (
      routing((":1", 70), (":2", 29)), "Sum of routing configuration weights must equal 100. Received: [70, 29]"
    ),
    (
      routing((":1", 70), (":2", 31)), "Sum of routing configuration weights must equal 100. Received: [70, 31]"
    ),
    (
      routing((":1", 50), ("N:1", 50)),
      "Routing configuration must contain versions of one state machine. "
        + "Received: [\(TestAccount.machine):1, \(TestAccount.machine)N:1]"
    ),
  ]

  @Test("lead to one or two versions of one machine", arguments: wrong)
  func wrongRouting(_ routing: JSON, _ message: String) throws {
    var test = try prepared()
    let failure = APIFailure("ValidationException", message, reason: "INVALID_ROUTING_CONFIGURATION")
    #expect(test.refusal(.createStateMachineAlias, ["name": "live", "routingConfiguration": routing]) == failure)
  }

  @Test("lead to versions that are there")
  func missingVersion() throws {
    var test = try prepared()
    let failure = APIFailure("ResourceNotFound", "Request references a resource that does not exist.")
    let routing = Self.routing((":4", 100))
    #expect(test.refusal(.createStateMachineAlias, ["name": "live", "routingConfiguration": routing]) == failure)
    let update: JSONObject = ["stateMachineAliasArn": Self.live, "description": "d"]
    #expect(test.refusal(.updateStateMachineAlias, update) == failure)
    #expect(test.refusal(.describeStateMachineAlias, ["stateMachineAliasArn": Self.live]) == failure)
  }

  @Test("are changed only with something to change")
  func nothing() throws {
    var test = try prepared()
    try test.call(.createStateMachineAlias, ["name": "live", "routingConfiguration": Self.routing((":1", 100))])
    let failure = test.refusal(.updateStateMachineAlias, ["stateMachineAliasArn": Self.live])
    #expect(failure?.type == "ValidationException")
    #expect(failure?.reason == "MISSING_REQUIRED_PARAMETER")
  }

  @Test("are listed by their names, of a machine or of one version")
  func listing() throws {
    var test = try prepared()
    for (name, version) in [("b", ":1"), ("a", ":2"), ("c", ":2")] {
      try test.call(
        .createStateMachineAlias,
        ["name": .string(name), "routingConfiguration": Self.routing((version, 100))]
      )
    }
    func names(_ arn: String) throws -> [String] {
      let answer = try test.call(.listStateMachineAliases, ["stateMachineArn": .string(arn)])
      return (answer["stateMachineAliases"]?.array ?? []).compactMap { $0["stateMachineAliasArn"]?.string }
        .map { String($0.dropFirst(TestAccount.machine.count)) }
    }
    #expect(try names(TestAccount.machine) == [":a", ":b", ":c"])
    #expect(try names(TestAccount.machine + ":2") == [":a", ":c"])
  }

  @Test("can be a hundred")
  func quota() throws {
    var test = try prepared()
    for number in 1...100 {
      try test.call(
        .createStateMachineAlias,
        ["name": .string("a\(number)"), "routingConfiguration": Self.routing((":1", 100))]
      )
    }
    let one: JSONObject = ["name": "b", "routingConfiguration": Self.routing((":1", 100))]
    #expect(test.refusal(.createStateMachineAlias, one)?.type == "ServiceQuotaExceededException")
  }
}
