import Interpreter
import JSONModel
import TerminalUI

extension JSON {
  /// The value as indented text that a terminal may show: characters that could steer it are escaped.
  var printable: String {
    let text = text(.pretty)
    guard text.unicodeScalars.contains(where: \.steersTerminals) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      result += scalar.steersTerminals ? scalar.jsonEscape : String(scalar)
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control character that JSON lets stand in a string as it is.
  fileprivate var steersTerminals: Bool { (0x7F...0x9F).contains(value) }

  fileprivate var jsonEscape: String { "\\u00" + String(value, radix: 16) }
}

extension Execution {
  /// The history as the AWS CLI prints it: `aws stepfunctions get-execution-history --output json`.
  var historyText: [UInt8] { history.historyText }

  /// The log's events, one a line.
  func logText(_ level: LogLevel, includesData: Bool) -> [UInt8] {
    log(level, includesData: includesData).flatMap { $0.utf8() + [UInt8(ascii: "\n")] }
  }
}

extension AppendOnlyLog<HistoryEvent> {
  /// The events as the AWS CLI prints them.
  var historyText: [UInt8] {
    JSON.object(["events": .array(map(\.printedJSON))]).utf8(.spacious) + [UInt8(ascii: "\n")]
  }
}

extension CommandFailure {
  /// The end of an execution that failed: the error, and below it the cause.
  init(failure error: String?, cause: String?) {
    let lines = [error ?? "the execution failed without an error's name", cause].compactMap(\.self)
    self.init(lines.map { Text.escaped($0) }.joined(separator: "\n"), code: .executionFailed)
  }
}
