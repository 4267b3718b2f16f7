import JSONModel
import ServiceCalls

extension SimulatedServices {
  /// The actions of Lambda that are simulated.
  enum FunctionAction: String {
    case invoke
  }

  /// Finds the function that a call is of; whoever keeps the handlers runs it.
  func invoke(_ call: APICall) throws(Refusal) -> FunctionCall {
    let members = try Members(
      call,
      ["FunctionName", "Payload", "Qualifier", "InvocationType", "ClientContext", "LogType"]
    )
    guard let text = try members.text("FunctionName") else {
      throw .error(
        "ValidationException",
        "1 validation error detected: Value null at 'functionName' failed to satisfy constraint: Member must not be null"
      )
    }
    guard let function = FunctionName(text) else {
      throw .error(
        "ValidationException",
        "1 validation error detected: Value '\(text)' at 'functionName' failed to satisfy constraint: "
          + "Member must satisfy regular expression pattern: \(Self.functionPattern)"
      )
    }
    let qualifier = try members.text("Qualifier") ?? function.qualifier
    guard setup.functions.contains(function.name) else {
      let suffix = qualifier.map { ":\($0)" } ?? ""
      let arn = place.arn("lambda", "function:\(function.name)\(suffix)")
      throw .error("ResourceNotFoundException", "Function not found: \(arn)", status: 404)
    }
    let type = try members.text("InvocationType") ?? FunctionCall.Invocation.requestResponse.rawValue
    guard let invocation = FunctionCall.Invocation(rawValue: type) else {
      throw .error(
        "ValidationException",
        "1 validation error detected: Value '\(type)' at 'invocationType' failed to satisfy constraint: "
          + "Member must satisfy enum value set: [Event, RequestResponse, DryRun]"
      )
    }
    return FunctionCall(
      name: function.name,
      qualifier: qualifier,
      payload: members["Payload"].map { $0.string ?? $0.text() } ?? "{}",
      invocation: invocation
    )
  }

  private static let functionPattern =
    "(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?"
    + "(function:)?([a-zA-Z0-9-_\\.]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?"
}
