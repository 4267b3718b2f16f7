import Interpreter
import JSONModel

extension StateTestRequest {
  /// Reads the arguments of TestState, whose JSON is in texts.
  ///
  /// - Throws: `InvalidDefinition`, `InvalidExecutionInput`, `ValidationException`.
  /// - Source: recorded, for definitions and context objects; that wrong variables are a `ValidationException` is not.
  init(_ arguments: APIArguments) throws(APIFailure) {
    let text = try arguments.requiredText("definition")
    guard let definition = try? JSON(parsing: text), definition.object != nil else {
      throw APIFailure(
        "InvalidDefinition",
        "Invalid State Machine Definition: 'INVALID_JSON_DESCRIPTION: Definition must be a valid JSON object at null'"
      )
    }
    self.init(definition: definition)
    stateName = arguments.text("stateName")
    input = try StartArguments.input(arguments.text("input") ?? "{}")
    if let text = arguments.text("variables") {
      guard let object = (try? JSON(parsing: text))?.object else {
        throw APIFailure("ValidationException", "Invalid variables provided: they must be a JSON object")
      }
      variables = object
    }
    if let text = arguments.text("context") {
      guard let value = try? JSON(parsing: text) else {
        throw APIFailure("ValidationException", "Invalid Context object provided: Context object must be valid JSON")
      }
      context = value
    }
    roleARN = arguments.text("roleArn")
    mock = arguments.object("mock").map(StateTestMock.init)
    if let object = arguments.object("stateConfiguration") { configuration = StateTestConfiguration(object) }
    inspectionLevel = arguments.text("inspectionLevel").flatMap(InspectionLevel.init) ?? .info
    revealsSecrets = arguments.flag("revealSecrets") ?? false
  }
}

extension StateTestMock {
  /// Reads a mock; the texts in it are those of the call.
  fileprivate init(_ object: JSONObject) {
    let error = object["errorOutput"].map {
      ErrorOutput(error: $0["error"]?.string, cause: $0["cause"]?.string)
    }
    self.init(result: object["result"]?.string, errorOutput: error)
    fieldValidation = object["fieldValidationMode"]?.string.flatMap(FieldValidation.init) ?? .strict
  }
}

extension StateTestConfiguration {
  fileprivate init(_ object: JSONObject) {
    self.init()
    retrierRetryCount = object["retrierRetryCount"]?.number?.integer ?? 0
    errorCausedByState = object["errorCausedByState"]?.string
    mapIterationFailureCount = object["mapIterationFailureCount"]?.number?.integer
    mapItemReaderData = object["mapItemReaderData"]?.string
  }
}
