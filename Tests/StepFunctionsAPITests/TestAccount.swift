import Interpreter
import JSONModel
import StepFunctionsAPI
import Testing

/// An account under test, with a clock and a seed that go on with each call.
struct TestAccount {
  /// The account.
  var account: Account
  /// The time in milliseconds.
  var milliseconds = 1_700_000_000_000
  /// The calls that changed something, with all that came from outside.
  private(set) var journal: [Entry] = []
  /// The ARNs of machines with running executions.
  var machinesInUse: Set<String> = []

  /// A call as a journal has it.
  struct Entry {
    let operation: APIOperation
    let arguments: APIArguments
    let now: Instant
    let seed: UInt64
    let machinesInUse: Set<String>
  }

  init() { account = Self.empty }

  /// An account that has nothing.
  static let empty = Account(region: "us-east-1", id: "111111111111", pageKey: [1, 2, 3])

  /// Calls an operation a second later.
  @discardableResult
  mutating func call(_ operation: APIOperation, _ members: JSONObject = [:]) throws -> JSON {
    milliseconds += 1000
    let now = Instant(milliseconds: milliseconds)
    let arguments = try APIArguments(members, for: operation)
    let seed = UInt64(milliseconds)
    let answer = try account.respond(to: operation, arguments, at: now, seed: seed, machinesInUse: machinesInUse)
    if Account.changes(operation) {
      journal.append(
        Entry(operation: operation, arguments: arguments, now: now, seed: seed, machinesInUse: machinesInUse)
      )
    }
    return answer
  }

  /// How a call is refused, which leaves the account as it was; nothing when it is not.
  mutating func refusal(_ operation: APIOperation, _ members: JSONObject = [:]) -> APIFailure? {
    let before = account
    do {
      try call(operation, members)
      return nil
    } catch {
      #expect(account == before)
      return error as? APIFailure
    }
  }

  /// The second at which the last call came.
  var seconds: JSON { .number(JSONNumber(milliseconds / 1000)) }

  /// Makes the machine `M` of a definition.
  @discardableResult
  mutating func create(_ others: JSONObject = [:], definition: String = Self.definition) throws -> JSON {
    try call(.createStateMachine, Self.creation(others, definition: definition))
  }

  /// The arguments that make the machine `M`.
  static func creation(_ others: JSONObject = [:], definition: String = Self.definition) -> JSONObject {
    var members: JSONObject = ["name": "M", "definition": .string(definition), "roleArn": .string(role)]
    for member in others.members { members[member.name] = member.value }
    return members
  }

  /// A definition of one state.
  static let definition = #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}"#

  /// The definition with a comment.
  static func definition(_ comment: String) -> String {
    #"{"Comment": "\#(comment)", "StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}"#
  }

  static let role = "arn:aws:iam::111111111111:role/R"
  static let machine = "arn:aws:states:us-east-1:111111111111:stateMachine:M"
  static let activity = "arn:aws:states:us-east-1:111111111111:activity:A"
}
