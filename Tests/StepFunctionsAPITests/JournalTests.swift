import Interpreter
import JSONModel
import StepFunctionsAPI
import Testing

@Suite("The calls that changed an account")
struct JournalTests {
  @Test("make it again", arguments: 0..<20)
  func replay(_ seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed))
    var test = TestAccount()
    for _ in 0..<300 {
      let (operation, members) = Self.call(&random)
      test.machinesInUse = Bool.random(using: &random) ? ["\(TestAccount.machine)1"] : []
      let before = test.account
      do {
        try test.call(operation, members)
        if !Account.changes(operation) { #expect(test.account == before) }
      } catch {
        #expect(test.account == before)
      }
    }
    #expect(test.journal.count > 50)
    var again = TestAccount.empty
    for entry in test.journal {
      _ = try again.respond(
        to: entry.operation,
        entry.arguments,
        at: entry.now,
        seed: entry.seed,
        machinesInUse: entry.machinesInUse
      )
    }
    #expect(again == test.account)
  }

  @Test("are of operations that the account answers", arguments: APIOperation.allCases)
  func kinds(_ operation: APIOperation) {
    if Account.changes(operation) { #expect(Account.concerns(operation)) }
    guard !Account.concerns(operation) else { return }
    var account = TestAccount.empty
    let failure = #expect(throws: APIFailure.self) {
      try account.respond(
        to: operation,
        try APIArguments(Self.everything, for: operation),
        at: Instant(milliseconds: 0),
        seed: 0
      )
    }
    #expect(failure?.type == "UnknownOperationException")
  }

  private static let everything: JSONObject = [
    "stateMachineArn": "arn", "executionArn": "arn", "mapRunArn": "arn", "activityArn": "arn", "taskToken": "t",
    "output": "{}", "definition": "{}",
  ]

  /// A call about one of three machines or activities, which may well be refused.
  private static func call(_ random: inout RandomSource) -> (APIOperation, JSONObject) {
    func number(_ count: Int) -> Int { Int.random(in: 1...count, using: &random) }
    func pick(_ texts: String...) -> JSON { .string(texts[number(texts.count) - 1]) }
    let operation = APIOperation.allCases.filter(Account.concerns)[
      number(APIOperation.allCases.count { Account.concerns($0) }) - 1
    ]
    let machine = "\(TestAccount.machine)\(number(3))"
    let routing = JSON.array([["stateMachineVersionArn": .string("\(machine):\(number(2))"), "weight": 100]])
    var members: JSONObject = [
      "stateMachineArn": .string(machine), "stateMachineVersionArn": .string("\(machine):\(number(3))"),
      "stateMachineAliasArn": .string("\(machine):\(number(2) == 1 ? "a" : "b")"),
      "activityArn": .string("\(TestAccount.activity)\(number(3))"), "tagKeys": ["k1"],
      "resourceArn": .string(number(2) == 1 ? machine : "\(TestAccount.activity)\(number(3))"),
      "tags": [["key": pick("k1", "k2"), "value": pick("v1", "v2")]], "roleArn": .string(TestAccount.role),
      "definition": .string(number(5) == 1 ? "{}" : TestAccount.definition(String(number(3)))),
      "routingConfiguration": routing, "publish": .bool(number(2) == 1), "description": pick("d", "e"),
    ]
    members["name"] = .string("\(operation == .createActivity ? "A" : "M")\(number(3))")
    if operation == .createStateMachineAlias { members["name"] = pick("a", "b") }
    return (operation, members)
  }
}
