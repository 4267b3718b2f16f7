import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

/// The machine of a definition's text.
func machine(_ text: String) throws -> StateMachine {
  let loaded = DefinitionLoader.load(Array(text.utf8))
  return try #require(loaded.machine, "\(loaded.diagnostics.map(\.message))")
}

/// An execution of a definition's text that has not entered its first state, at the beginning of 2024.
func execution(_ text: String, input: JSON = [:]) throws -> Execution {
  Execution(try machine(text), input: input, now: .start2024)
}

/// A machine of one Task.
func taskMachine(_ fields: String = "", resource: String = "arn:aws:states:::lambda:invoke") -> String {
  #"{"StartAt":"Ship","States":{"Ship":{"Type":"Task","Resource":"\#(resource)",\#(fields)"End":true}}}"#
}

extension Instant {
  /// 2024-01-01T00:00:00Z.
  static let start2024 = Instant(milliseconds: 1_704_067_200_000)
}

extension FinishedExecution {
  /// The types of the events.
  var eventTypes: [String] { history.map(\.detail.type) }
  /// Seconds between the first and the last event.
  var seconds: Double { Double(execution.now.milliseconds - Instant.start2024.milliseconds) / 1000 }
}

extension MockConfiguration {
  /// A connector of the only test case of a configuration with these responses of the state `Ship`.
  static func connector(responses: String, state: String = "Ship") throws -> MockConnector {
    let text =
      #"{"StateMachines":{"M":{"TestCases":{"C":{"\#(state)":"R"}}}},"MockedResponses":{"R":{\#(responses)}}}"#
    return MockConnector(try MockConfiguration(parsing: Array(text.utf8)).testCase(.only), of: "mocks.json")
  }
}
