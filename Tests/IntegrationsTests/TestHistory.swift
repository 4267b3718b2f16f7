import Interpreter
import JSONModel
import StatesLanguage
import Testing

/// A history of lines such as `2<-0 +1.5 PassStateEntered {"name":"A","input":{"a":1}}`: number, number of the event
/// before it, seconds since 2024 began, type, details.
///
/// The role is that of the default settings. Data may be written as it is, without making it a text. A task calls
/// `lambda:invoke` in `us-east-1`.
func history(_ lines: String) throws -> RecordedHistory {
  let events = try lines.split(separator: "\n").map { try event(String($0)) }
  return try RecordedHistory(parsing: JSON.object(["events": .array(events)]).utf8())
}

private func event(_ line: String) throws -> JSON {
  let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
  let numbers = parts[0].split(separator: "<-").compactMap { Int($0) }
  let seconds = try #require(Double(parts[1].dropFirst()))
  var event: JSONObject = [
    "id": .number(JSONNumber(numbers[0])), "previousEventId": .number(JSONNumber(numbers[1])),
    "timestamp": .string(Instant.start2024.adding(seconds: seconds).timestamp.text), "type": .string(parts[2]),
  ]
  let details = try parts.count > 3 ? JSON(parsing: parts[3]) : [:]
  event[detailsName(of: parts[2])] = .object(withTexts(details.object ?? [:], of: parts[2]))
  return .object(event)
}

private func detailsName(of type: String) -> String {
  for suffix in ["StateEntered", "StateExited"] where type.hasSuffix(suffix) {
    return suffix.prefix(1).lowercased() + suffix.dropFirst() + "EventDetails"
  }
  return type.prefix(1).lowercased() + type.dropFirst() + "EventDetails"
}

private func withTexts(_ details: JSONObject, of type: String) -> JSONObject {
  var details = details
  for name in ["input", "output", "parameters"] {
    if let value = details[name] { details[name] = .string(value.text()) }
  }
  if type == "ExecutionStarted" { details["roleArn"] = details["roleArn"] ?? .string(ExecutionSettings().roleARN) }
  guard type.hasPrefix("Task"), !type.hasPrefix("TaskState") else { return details }
  details["resourceType"] = details["resourceType"] ?? "lambda"
  details["resource"] = details["resource"] ?? "invoke"
  if type == "TaskScheduled" { details["region"] = "us-east-1" }
  return details
}
