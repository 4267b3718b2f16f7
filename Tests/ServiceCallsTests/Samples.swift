import JSONModel
import ServiceCalls
import StatesLanguage

/// The execution that the tests' tasks belong to.
let caller = Caller(
  region: "eu-west-1",
  stateMachineARN: "arn:aws:states:eu-west-1:123456789012:stateMachine:orders",
  executionARN: "arn:aws:states:eu-west-1:123456789012:execution:orders:monday"
)

/// The exchange that the tests' answers belong to.
let exchange = Exchange(requestID: "5e272390-8c1b-4d41-a6b7-0c2f9d1e3a55", date: "Thu, 26 Nov 2026 08:00:00 GMT")

/// What a task calls, without what all ARNs begin with: `sqs:sendMessage`.
func resource(_ name: String) -> TaskResource { TaskResource(parsing: "arn:aws:states:::" + name) }

/// The first call of a task.
func call(_ name: String, _ parameters: JSON) throws -> TaskCall? {
  try TaskCall.of(resource(name), input: parameters, caller: caller)
}

/// The call of an API that a task makes.
func apiCall(_ name: String, _ parameters: JSON) throws -> APICall? {
  guard case .api(let call) = try call(name, parameters) else { return nil }
  return call
}

/// The request of HTTP that a task makes.
func httpCall(_ name: String, _ parameters: JSON) throws -> HTTPCall? {
  guard case .http(let call) = try call(name, parameters) else { return nil }
  return call
}

/// What a task makes of an API's answer.
func outcome(_ name: String, _ parameters: JSON, _ answer: APIAnswer) throws -> Result<JSON, TaskFailure>? {
  guard let call = try call(name, parameters) else { return nil }
  return TaskOutcome.of(resource(name), call: call, answer: .api(answer), exchange: exchange)
}

extension Result {
  /// The error, when it is one.
  var failure: Failure? {
    guard case .failure(let error) = self else { return nil }
    return error
  }

  /// The value, when it is none.
  var success: Success? {
    guard case .success(let value) = self else { return nil }
    return value
  }
}
