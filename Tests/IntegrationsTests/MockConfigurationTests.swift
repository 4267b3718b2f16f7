import Integrations
import JSONModel
import StatesLanguage
import Testing

@Suite("A mock configuration is read as Step Functions Local reads it")
struct MockConfigurationTests {
  @Test("cases, states, single calls and ranges")
  func good() throws {
    let text = #"""
      {"StateMachines": {"Orders": {"TestCases": {"Good": {"Ship": "Sent", "Bill": "Sent"}, "Bad": {"Ship": "Lost"}}}},
       "MockedResponses": {
         "Sent": {"0": {"Return": {"StatusCode": 200}}},
         "Lost": {"0-1": {"Throw": {"Error": "Lost", "Cause": "gone"}}, "2": {"Return": null}}}}
      """#
    let configuration = try MockConfiguration(parsing: Array(text.utf8))
    #expect(configuration.cases.map(\.path) == ["Orders/Good", "Orders/Bad"])
    let bad = try configuration.testCase(.named("Bad"))
    #expect(bad.mocks.map(\.state) == ["Ship"])
    let answers = (0...3).map { bad.mocks[0].response[$0] }
    let lost = MockedAnswer.failure(error: "Lost", cause: "gone")
    #expect(answers == [lost, lost, .result(.null), nil])
  }

  /// A wrong configuration, with ⚑ before the characters to blame.
  struct Wrong: Sendable, CustomTestStringConvertible {
    let text: String
    let problem: MockProblem
    var testDescription: String { "\(problem)" }

    init(_ text: String, _ problem: MockProblem) {
      self.text = text
      self.problem = problem
    }

    /// With these test cases of one machine.
    static func cases(_ text: String, _ problem: MockProblem) -> Wrong {
      Wrong(#"{"StateMachines":{"M":{"TestCases":\#(text)}},"MockedResponses":{"Reply":{}}}"#, problem)
    }

    /// With this response.
    static func response(_ text: String, _ problem: MockProblem) -> Wrong {
      Wrong(#"{"StateMachines":{},"MockedResponses":{"R":\#(text)}}"#, problem)
    }
  }

  static let wrong: [Wrong] = [
    Wrong("⚑", .syntax("the text is empty, expected a value")),
    Wrong("⚑[]", .wrongKind(of: "the configuration", found: .array, expected: .object)),
    Wrong(#"⚑{"StateMachines":{}}"#, .missingMember("MockedResponses", of: "the configuration")),
    Wrong(
      #"{"StateMachines":{},⚑"MockedResponse":{},"MockedResponses":{}}"#,
      .unknownMember("MockedResponse", of: "the configuration", nearest: "MockedResponses")
    ),
    Wrong(
      #"{"StateMachines":{"M":{"TestCases":{"C":{"A":"R"}}}},⚑"MockedServiceResponses":{"R":{}}}"#,
      .unknownMember("MockedServiceResponses", of: "the configuration", nearest: "MockedResponses")
    ),
    Wrong(
      #"{"StateMachines":{},⚑"mockedResponses":{}}"#,
      .unknownMember("mockedResponses", of: "the configuration", nearest: "MockedResponses")
    ),
    Wrong(
      #"{"StateMachines":{"M":⚑{}},"MockedResponses":{}}"#,
      .missingMember("TestCases", of: "the state machine 'M'")
    ),
    .cases(#"{"C":{"A":"Reply",⚑"A":"Reply"}}"#, .duplicateName("A")),
    .cases(#"{"C":⚑[]}"#, .wrongKind(of: "the test case 'C'", found: .array, expected: .object)),
    .cases(#"{"C":{"A":⚑{}}}"#, .wrongKind(of: "the response of the state 'A'", found: .object, expected: .string)),
    .cases(#"{"C":{"A":⚑"Repyl"}}"#, .unknownResponse("Repyl", nearest: "Reply")),
    .response("⚑7", .wrongKind(of: "the response 'R'", found: .number, expected: .object)),
    .response(#"{⚑"first":{"Return":1}}"#, .malformedRange("first")),
    .response(#"{⚑"-1":{"Return":1}}"#, .malformedRange("-1")),
    .response(#"{⚑"1-2-3":{"Return":1}}"#, .malformedRange("1-2-3")),
    .response(#"{⚑"3-1":{"Return":1}}"#, .reversedRange("3-1")),
    .response(#"{"0-2":{"Return":1},⚑"2":{"Return":2}}"#, .overlappingRange("2", with: "0-2")),
    .response(#"{"0":⚑{}}"#, .notOneAnswer(found: [])),
    .response(
      #"{"0":⚑{"Return":1,"Throw":{"Error":"E"}}}"#,
      .notOneAnswer(found: ["Return", "Throw"])
    ),
    .response(#"{"0":{⚑"Returns":1,"Return":1}}"#, .unknownMember("Returns", of: "the answer", nearest: "Return")),
    .response(#"{"0":{"Throw":⚑{"Cause":"c"}}}"#, .missingMember("Error", of: "'Throw'")),
    .response(#"{"0":{"Throw":{"Error":⚑5}}}"#, .wrongKind(of: "'Error'", found: .number, expected: .string)),
    .response(#"{"0":⚑{"Return":1,"Script":"{% 1 %}"}}"#, .notOneAnswer(found: ["Return", "Script"])),
    .response(#"{"0":{"Return":1,⚑"Dealy":3}}"#, .unknownMember("Dealy", of: "the answer", nearest: "Delay")),
    .response(#"{"0":{"Return":1,"Delay":⚑-3}}"#, .malformedDelay("found -3")),
    .response(
      #"{"0":{"Return":1,"Delay":⚑"3x"}}"#,
      .malformedDelay("there is no unit 'x'; d, h, m, s and ms are")
    ),
    .response(#"{"0":{"Script":⚑"1 + 1"}}"#, .malformedScript("found '1 + 1'")),
  ]

  @Test("what is wrong is reported where it stands", arguments: wrong)
  func refuses(_ wrong: Wrong) throws {
    let parts = wrong.text.split(separator: "⚑", omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let error = try #require(throws: MockDiagnostics.self) {
      try MockConfiguration(parsing: Array(parts.joined().utf8))
    }
    let found = try #require(error.diagnostics.first)
    #expect(found.problem == wrong.problem)
    #expect(found.range.lowerBound.offset == parts[0].utf8.count)
    #expect(error.diagnostics.count == 1)
  }

  @Test("states are checked against the machine")
  func statesOfMachine() throws {
    let machine = try machine(
      #"""
      {"StartAt":"Ship","States":{
        "Ship":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Next":"Wait"},
        "Wait":{"Type":"Wait","Seconds":1,"Next":"Ask"},
        "Ask":{"Type":"Task","Resource":"arn:aws:states:us-east-1:123456789012:activity:ask","End":true}}}
      """#
    )
    let text = #"""
      {"StateMachines":{"M":{"TestCases":{"C":{"Ship":"R","Shipp":"R","Wait":"R","Ask":"R"}}}},"MockedResponses":{"R":{}}}
      """#
    let testCase = try MockConfiguration(parsing: Array(text.utf8)).testCase(.only)
    #expect(
      testCase.diagnostics(for: machine).map(\.problem)
        == [.noSuchState("Shipp", nearest: "Ship"), .notATask("Wait", .wait), .activity("Ask")]
    )
    #expect(testCase.diagnostics(for: machine).map(\.range.lowerBound.column) == [53, 65, 76])
  }

  @Test("a key that is no state's name is a pattern, and checked as one")
  func patterns() throws {
    let machine = try machine(
      #"""
      {"StartAt":"Each","States":{"Each":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"Ship","States":{
        "Ship":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Next":"a/b"},
        "a/b":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","End":true}}}}}}
      """#
    )
    let text = #"""
      {"StateMachines":{"M":{"TestCases":{"C":{"Each[3]/Ship":"R","a/b":"R","Sh*":"R","Eahc[3]/Ship":"R",
        "Each[x]/Ship":"R","Ea*":"R"}}}},"MockedResponses":{"R":{}}}
      """#
    let testCase = try MockConfiguration(parsing: Array(text.utf8)).testCase(.only)
    #expect(
      testCase.diagnostics(for: machine).map(\.problem) == [
        .noSuchState("Eahc[3]/Ship", nearest: "Each[3]/Ship"),
        .malformedPattern("Each[x]/Ship", "found 'x]/Ship', expected the number of a branch, from 0, or '*'"),
        .notATask("Each", .map),
      ]
    )
  }
}
