import Interpreter
import JSONModel
import StatesLanguage

/// A case of the recorded tests of single states.
struct RecordedStateTest {
  private let item: JSON

  init(_ item: JSON) { self.item = item }

  /// Why the case says nothing about us; `nil` when it does.
  var reasonToSkip: String? {
    if let reason = item["suspect"]?.string { return "suspect: \(reason)" }
    return item["validated"] == true ? nil : "not validated against AWS"
  }

  // MARK: What is asked

  /// What is tested, and with what, with the real names in the place of masks.
  var request: StateTestRequest {
    let given = (item["request"] ?? [:]).mappingTexts(Mask.real)
    var request = StateTestRequest(definition: definition)
    request.stateName = given["stateName"]?.string
    request.input = given["input"] ?? [:]
    request.variables = given["variables"]?.object ?? [:]
    request.context = given["context"]
    request.roleARN = given["roleArn"]?.string
    request.mock = given["mock"].map(mock)
    request.configuration = configuration(given["stateConfiguration"] ?? [:])
    request.inspectionLevel = given["inspectionLevel"]?.string.flatMap(InspectionLevel.init) ?? .info
    request.revealsSecrets = given["revealSecrets"]?.bool ?? false
    return request
  }

  /// The same as the body of a call of the API, where JSON is text.
  var arguments: JSON {
    var arguments: JSONObject = ["definition": .string(definition.text())]
    for member in (item["request"] ?? [:]).mappingTexts(Mask.real).object?.members ?? [] {
      switch member.name {
      case "input", "variables", "context": arguments[member.name] = .string(member.value.text())
      case "mock":
        var mock = member.value.object ?? [:]
        // The recordings have the text parsed beside it.
        mock["result_json"] = nil
        arguments[member.name] = .object(mock)
      default: arguments[member.name] = member.value
      }
    }
    return .object(arguments)
  }

  /// The names and the account of the recordings.
  var settings: ExecutionSettings {
    var settings = ExecutionSettings()
    settings.region = Mask.region
    settings.account = Mask.account
    return settings
  }

  /// The day on which the recording was last checked.
  var start: Instant {
    let text = item["last_validated"]?.string
    return text.flatMap { Timestamp(parsing: $0) }.map { Instant($0) } ?? Instant(milliseconds: 1_700_000_000_000)
  }

  /// What the service that was really called has answered.
  var answerOfService: JSON? {
    let result = item["response"]?["inspectionData"]?["result"]
    return result?.string.flatMap { try? JSON(parsing: $0) } ?? result
  }

  private var definition: JSON { (item["definition"] ?? .null).mappingTexts(Mask.real) }

  private func mock(_ given: JSON) -> StateTestMock {
    let error = given["errorOutput"].map {
      StateTestMock.ErrorOutput(error: $0["error"]?.string, cause: $0["cause"]?.string)
    }
    var mock = StateTestMock(result: given["result"]?.string, errorOutput: error)
    mock.fieldValidation = given["fieldValidationMode"]?.string.flatMap(StateTestMock.FieldValidation.init) ?? .strict
    return mock
  }

  private func configuration(_ given: JSON) -> StateTestConfiguration {
    var configuration = StateTestConfiguration()
    configuration.retrierRetryCount = given["retrierRetryCount"]?.number?.integer ?? 0
    configuration.errorCausedByState = given["errorCausedByState"]?.string
    configuration.mapIterationFailureCount = given["mapIterationFailureCount"]?.number?.integer
    configuration.mapItemReaderData = given["mapItemReaderData"]?.string
    return configuration
  }

  // MARK: What is expected

  /// What differs between AWS's answer and ours; nothing stands for no answer.
  func difference(from answer: JSON?) -> String? {
    guard let answer else { return "the task has no recorded answer" }
    guard let recorded = item["response"] else {
      return "AWS refuses it: \(item["error"]?.text() ?? ""), found \(answer.text())"
    }
    var match = RecordedMatch(hidesRandom: false)
    return match.difference(recorded, answer.parsingObjectsInTexts)
  }

  /// What differs between AWS's refusal and ours; what the client has refused by itself only has to be refused.
  func difference(fromRefusal code: String, _ message: String) -> String? {
    guard let error = item["error"] else { return "AWS answers, found \(code): \(message)" }
    if error["code"] == "ParamValidationError" { return nil }
    let found: JSON = ["code": .string(code), "message": .string(message)]
    var match = RecordedMatch(hidesRandom: false)
    return match.difference(error, found)
  }
}
