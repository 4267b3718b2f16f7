import Interpreter
import JSONModel

/// Histories in short: a line for each event, with the event that led to it: `3<-2 PassStateExited A`.
///
/// After the type comes the name of the state, with `_` for blanks, or the error of what fails; after that the index of
/// an iteration.
enum ShortHistory {
  /// The history that lines tell; its events are numbered by their order.
  static func history(_ lines: String) throws -> RecordedHistory {
    let events = lines.split(separator: "\n").enumerated().map { index, line -> JSON in
      let words = line.split(separator: " ").map(String.init)
      let word = words.count > 2 ? words[2].replacing("_", with: " ") : ""
      return [
        "id": .number(JSONNumber(index + 1)), "previousEventId": .number(JSONNumber(Int(words[0]) ?? 0)),
        "timestamp": 0, "type": .string(words[1]),
        "someEventDetails": details(word, index: words.count > 3 ? Int(words[3]) ?? 0 : 0),
      ]
    }
    return try RecordedHistory(parsing: JSON.array(events).utf8())
  }

  /// What the details of any type of events have.
  private static func details(_ word: String, index: Int) -> JSON {
    [
      "name": .string(word), "state": .string(word), "error": .string(word), "cause": "", "input": "{}",
      "output": "{}", "parameters": "{}", "region": "", "length": 2, "index": .number(JSONNumber(index)),
      "resourceType": "sqs", "resource": "sendMessage.waitForTaskToken", "mapRunArn": "", "redriveCount": 1,
    ]
  }
}
