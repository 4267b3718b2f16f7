import Interpreter
import JSONModel
import StepFunctionsAPI
import Testing

@Suite("Pages of a listing")
struct PageTests {
  private static let invalid = APIFailure("InvalidToken", "Invalid Token: 'Invalid token'")

  /// An account with some machines.
  private func prepared(_ count: Int) throws -> TestAccount {
    var test = TestAccount()
    for number in 0..<count { try test.create(["name": .string("m_\(number)_")]) }
    return test
  }

  private func names(_ page: JSON) -> [String] {
    (page["stateMachines"]?.array ?? []).compactMap { $0["name"]?.string }
  }

  @Test("have as many items as are asked for, and together all, by their names")
  func pages() throws {
    var test = try prepared(13)
    let first = try test.call(.listStateMachines, ["maxResults": 10])
    let token = try #require(first["nextToken"])
    #expect((token.string?.count ?? 0) <= 1024)
    let second = try test.call(.listStateMachines, ["maxResults": 10, "nextToken": token])
    #expect(names(first) == [0, 10, 11, 12, 1, 2, 3, 4, 5, 6].map { "m_\($0)_" })
    #expect(names(second) == [7, 8, 9].map { "m_\($0)_" })
    #expect(second["nextToken"] == nil)
  }

  @Test("have a hundred items when nothing is said, and no token at the end", arguments: [100, 101])
  func defaults(_ count: Int) throws {
    var test = try prepared(count)
    for members in [[:], ["maxResults": 0]] as [JSONObject] {
      let page = try test.call(.listStateMachines, members)
      #expect(names(page).count == 100)
      #expect((page["nextToken"] == nil) == (count == 100))
    }
  }

  @Test("go on where they were when items come and go")
  func changes() throws {
    var test = try prepared(4)
    let token = try #require(try test.call(.listStateMachines, ["maxResults": 2])["nextToken"])
    let gone = JSON.string("arn:aws:states:us-east-1:111111111111:stateMachine:m_1_")
    try test.call(.deleteStateMachine, ["stateMachineArn": gone])
    try test.create(["name": "a"])
    #expect(names(try test.call(.listStateMachines, ["maxResults": 2, "nextToken": token])) == ["m_2_", "m_3_"])
  }

  @Test("are not given for tokens that were made up", arguments: ["x", "AAAA", String(repeating: "QUJD", count: 40)])
  func madeUp(_ token: String) throws {
    var test = try prepared(1)
    #expect(test.refusal(.listStateMachines, ["nextToken": .string(token)]) == Self.invalid)
  }

  @Test("are not given for tokens of another account, operation or machine, nor for changed ones")
  func otherTokens() throws {
    var test = try prepared(2)
    let token = try #require(try test.call(.listStateMachines, ["maxResults": 1])["nextToken"]?.string)
    #expect(test.refusal(.listActivities, ["nextToken": .string(token)]) == Self.invalid)
    let changed = "\(token.first == "A" ? "B" : "A")\(token.dropFirst())"
    #expect(test.refusal(.listStateMachines, ["nextToken": .string(changed)]) == Self.invalid)
    var other = TestAccount()
    other.account = Account(region: "us-east-1", id: "111111111111", pageKey: [9])
    #expect(other.refusal(.listStateMachines, ["nextToken": .string(token)]) == Self.invalid)
  }

  @Test("are given for a day")
  func lifetime() throws {
    var test = try prepared(2)
    let token = try #require(try test.call(.listStateMachines, ["maxResults": 1])["nextToken"])
    let day = 24 * 60 * 60 * 1000
    test.milliseconds += day - 1000
    #expect(names(try test.call(.listStateMachines, ["nextToken": token])) == ["m_1_"])
    #expect(test.refusal(.listStateMachines, ["nextToken": token]) == Self.invalid)
  }

  @Test("can be of anything with an order, such as events from the last one on")
  func otherListings() throws {
    let tokens = PageTokens(key: [1])
    let now = Instant(milliseconds: 0)
    var ids: [Int] = []
    var members: JSONObject = ["executionArn": "arn", "maxResults": 3, "reverseOrder": true]
    repeat {
      let arguments = try APIArguments(members, for: .getExecutionHistory)
      let request = try PageRequest(arguments, for: .getExecutionHistory, tokens: tokens, at: now)
      let page = request.page(of: (1...8).reversed(), position: String.init) { $0 < Int($1) ?? 0 }
      ids += page.items
      members["nextToken"] = page.nextToken.map(JSON.string)
    } while members["nextToken"] != nil
    #expect(ids == [8, 7, 6, 5, 4, 3, 2, 1])
  }
}
