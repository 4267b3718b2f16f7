import JSONModel
import StepFunctionsAPI
import Testing

@Suite("An answer of the API")
struct APIResponseTests {
  @Test("A refusal is its name and message with the status of HTTP")
  func refusal() {
    let failure = APIFailure("StateMachineDoesNotExist", "State Machine Does Not Exist: 'arn'")
    let response = APIResponse(failure)
    #expect(response.status == 400)
    #expect(response.body == ["__type": "StateMachineDoesNotExist", "message": "State Machine Does Not Exist: 'arn'"])
    #expect(response.failureType == "StateMachineDoesNotExist")
  }

  @Test("The reason of a refusal is told beside it")
  func reason() {
    let failure = APIFailure("ValidationException", "no", reason: "MISSING_REQUIRED_PARAMETER")
    #expect(APIResponse(failure).body["reason"] == "MISSING_REQUIRED_PARAMETER")
  }
}
