import Integrations
import JSONModel
import StatesLanguage
import Testing

@Suite("Mocks are added to a configuration, and all else in it stays as it is")
struct MockWriterTests {
  private static let additions = MockAdditions([
    MockAdditions.Mock(
      "Ship",
      calls: [0: .failure(error: "Busy", cause: "later"), 1: .failure(error: "Busy", cause: "later"), 3: .success(1)]
    ),
    MockAdditions.Mock("Each[3]/Bill", calls: [:], otherwise: .success(["Sent": true])),
  ])

  private func text(_ old: String?, _ machine: String = "M", _ testCase: String = "C") throws -> String {
    try MockWriter.text(adding: Self.additions, to: testCase, of: machine, in: old.map { Array($0.utf8) })
  }

  @Test("without a file another one is made")
  func new() throws {
    let configuration = try MockConfiguration(parsing: Array(try text(nil).utf8))
    let testCase = try configuration.testCase(.of(machine: "M", "C"))
    #expect(testCase.mocks.map(\.state.text) == ["Ship", "Each[3]/Bill"])
    let ship = testCase.mocks[0].response
    #expect((0...3).map { ship[$0] } == [.busy, .busy, nil, .result(1)])
    #expect(testCase.mocks[1].response[4711] == .result(["Sent": true]))
    #expect(try text(" \n") == text(nil))
  }

  /// A configuration and what it becomes.
  private static let old = """
    {
        "StateMachines" : {
            "M": { "TestCases": {
                "Other": {"Ship": "Sent"},
                "C": {"Ship": "Sent", "Pay": "Sent"}
            } }
        },
        "MockedResponses": {
            "Sent": {"0": {"Return": {"StatusCode":200}}},
            "Billed": {"0-9999": {"Return": {"Sent": true}}}
        }
    }

    """

  @Test("a state's mock is replaced in its case only, a response that is there is used again, layout stays")
  func extended() throws {
    let expected = Self.old
      .replacing(
        #""C": {"Ship": "Sent", "Pay": "Sent"}"#,
        with: #""C": {"Ship": "Ship", "Pay": "Sent", "Each[3]/Bill": "Billed"}"#
      )
      .replacing(
        """
        {"Sent": true}}}
        """,
        with: """
          {"Sent": true}}},
                  "Ship": {
                      "0-1": {
                          "Throw": {
                              "Error": "Busy",
                              "Cause": "later"
                          }
                      },
                      "3": {
                          "Return": 1
                      }
                  }
          """
      )
    #expect(try text(Self.old) == expected)
  }

  @Test("a test case and a machine that are not there are added")
  func added() throws {
    let testCase = try MockConfiguration(parsing: Array(try text(Self.old, "M", "New").utf8))
    #expect(testCase.cases.map(\.path) == ["M/Other", "M/C", "M/New"])
    let machine = try MockConfiguration(parsing: Array(try text(Self.old, "N", "C").utf8))
    #expect(machine.cases.map(\.path) == ["M/Other", "M/C", "N/C"])
    let small = #"{"StateMachines":{},"MockedResponses":{}}"#
    #expect(try MockConfiguration(parsing: Array(try text(small).utf8)).cases.map(\.path) == ["M/C"])
  }

  @Test("a text with errors is left alone")
  func wrong() throws {
    #expect(throws: MockDiagnostics.self) { try text("{}") }
  }

  @Test("the test case that is meant is found, or made")
  func target() throws {
    let configuration = try MockConfiguration(parsing: Array(Self.old.utf8))
    func path(_ choice: MockSelection.Choice, _ configuration: MockConfiguration?) throws -> String {
      try MockTarget(choice, in: configuration, orNewOf: "Own").path
    }
    #expect(try path(.only, nil) == "Own/Kept")
    #expect(try path(.named("C"), configuration) == "M/C")
    #expect(try path(.named("New"), configuration) == "M/New")
    #expect(try path(.of(machine: "N", "C"), configuration) == "N/C")
    #expect(throws: MockSelectionError.self) { try path(.only, configuration) }
  }
}

extension MockedAnswer {
  fileprivate static let busy = MockedAnswer.failure(error: "Busy", cause: "later")
}
