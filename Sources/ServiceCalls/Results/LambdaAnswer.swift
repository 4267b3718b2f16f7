import JSONModel
import StatesLanguage

/// What Lambda's `Invoke` answered.
struct LambdaAnswer {
  /// The answer's members.
  let answer: JSON

  /// What the function returned: JSON text as the value that it holds.
  var payload: JSON { answer["Payload"].map(\.parsedText) ?? .null }

  /// The error, when the function raised one: its type as the error's name, what it returned as the cause.
  ///
  /// - Source: recorded; that an error without a type is an `Exception` is from the Step Functions guide.
  var failure: TaskFailure? {
    guard let functionError = answer["FunctionError"], !functionError.isNull else { return nil }
    let text = answer["Payload"]?.plainText ?? ""
    return TaskFailure(ErrorName(payload["errorType"]?.string ?? "Exception"), cause: text)
  }

  /// The members of a task's result; `Payload` stands where the answer has one, however empty it is.
  var members: JSONObject {
    var object = answer.object ?? [:]
    object.change("Payload", by: \.parsedText)
    return object
  }
}
