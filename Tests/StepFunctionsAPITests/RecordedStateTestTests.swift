import Integrations
import Interpreter
import JSONModel
import StepFunctionsAPI
import Testing

@testable import conformance

@Suite("AWS's recorded tests of single states", .enabled(if: SharedData.isPresent, "../shared is not there"))
struct RecordedStateTestTests {
  /// Answers a task with what the service has answered that was really called.
  private struct RecordedConnector: Connector {
    let answer: JSON

    func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
      .undertakings([.tell(.taskSucceeded(task.id, output: answer))])
    }
  }

  private func service(for recorded: RecordedStateTest) -> TestService {
    TestService { configuration in
      configuration.region = recorded.settings.region
      configuration.account = recorded.settings.account
      configuration.wallClock = { recorded.start }
      guard let answer = recorded.answerOfService else { return }
      configuration.outside = { _, _, _ in OutsideWorld(connector: RecordedConnector(answer: answer)) }
    }
  }

  @Test("sent to the API, have the same answers and refusals")
  func answers() async throws {
    var counts = (answered: 0, refused: 0)
    for item in try SharedData.lines(of: SharedData.stateTests) {
      let recorded = RecordedStateTest(item)
      guard recorded.reasonToSkip == nil else { continue }
      let response = await service(for: recorded).call("TestState", recorded.arguments)
      let difference =
        if let type = response.failureType {
          recorded.difference(fromRefusal: type, response.body["message"]?.string ?? "")
        } else {
          recorded.difference(from: response.body)
        }
      #expect(difference == nil, "\(item["id"]?.text() ?? "")")
      if response.failureType == nil { counts.answered += 1 } else { counts.refused += 1 }
    }
    #expect(counts == (67, 32))
  }

  @Test("what AWS's clients refuse before they call is refused here, too")
  func clients() async throws {
    let service = TestService()
    let pass = #"{"Type":"Pass","End":true}"#
    for (arguments, place) in [
      (["definition": .string(pass), "stateName": ""], "stateName"),
      (["definition": .string(pass), "inspectionLevel": "LOUD"], "inspectionLevel"),
      (["definition": .string(pass), "mock": ["fieldValidationMode": "LAX"]], "mock.fieldValidationMode"),
      (["definition": .string(pass), "stateConfiguration": ["retrierRetryCount": -1]], "retrierRetryCount"),
      ([:], "definition"),
    ] as [(JSON, String)] {
      let response = await service.call("TestState", arguments)
      #expect(response.failureType == "ValidationException")
      #expect(response.body["message"]?.string?.contains(place) == true, "\(response.body.text())")
    }
  }
}
