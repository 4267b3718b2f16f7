import JSONModel
import StatesLanguage

extension CheckReport {
  /// The report as an object: `findings` and how many `definitions`, `errors` and `warnings` there are.
  var json: JSON {
    [
      "findings": .array(findings.map(\.json)),
      "unreadable": .array(failures.map { .string($0) }),
      "definitions": .number(JSONNumber(entries.count)),
      "errors": .number(JSONNumber(count(.error))),
      "warnings": .number(JSONNumber(count(.warning))),
    ]
  }
}

extension Finding {
  /// The finding as an object; `location` is AWS's word for the place, and absent when AWS gives none.
  fileprivate var json: JSON {
    var object: JSONObject = [
      "file": .string(file), "severity": .string(severity.word), "code": .string(code), "message": .string(message),
      "line": .number(JSONNumber(range.lowerBound.line)), "column": .number(JSONNumber(range.lowerBound.column)),
      "endLine": .number(JSONNumber(range.upperBound.line)), "endColumn": .number(JSONNumber(range.upperBound.column)),
    ]
    // Where AWS's words are not known, our own stand in for them; to repeat these would pass them off as AWS's.
    if let awsMessage, awsMessage != message { object["awsMessage"] = .string(awsMessage) }
    if let location { object["location"] = .string(location) }
    return .object(object)
  }
}
