import JSONModel
import JSONPathEngine

extension WaitTime {
  /// The longest wait in seconds.
  static let longestWait = Int(Int32.max)

  /// When the wait is over, never before it begins.
  ///
  /// - Parameters:
  ///   - now: When it begins.
  ///   - scope: What a path is evaluated against.
  /// - Returns: the instant to wait for.
  /// - Throws: ``EvaluationError`` when the path finds nothing, or no time, or one too far ahead.
  public func deadline(from now: Timestamp, in scope: inout some EvaluationScope) throws(EvaluationError) -> Timestamp {
    switch self {
    case .seconds(let seconds): now.adding(seconds: seconds)
    case .secondsPath(let path): try Self.limited(now.adding(seconds: Self.seconds(at: path, in: scope)), from: now)
    case .timestamp(let time, _): try Self.limited(time.wholeSecond, from: now)
    case .timestampPath(let path): try Self.limited(Self.time(at: path, in: scope).wholeSecond, from: now)
    case .secondsExpression(let expression):
      try Self.limited(now.adding(seconds: min(expression.integer(from: 0, in: &scope), 1 << 40)), from: now)
    case .timestampExpression(let expression):
      try Self.limited(Self.time(of: expression, in: &scope).wholeSecond, from: now)
    }
  }

  private static func limited(_ time: Timestamp, from now: Timestamp) throws(EvaluationError) -> Timestamp {
    guard time.secondsSince1970 - now.secondsSince1970 <= longestWait else {
      throw EvaluationError(reason: "Wait state delay is too long.")
    }
    return max(time, now)
  }

  private static func seconds(at path: JSONPath, in scope: some EvaluationScope) throws(EvaluationError) -> Int {
    let value = try input(at: path, field: "SecondsPath", in: scope)
    guard let seconds = value.number?.integer, abs(seconds) < 1 << 40 else {
      throw refusal("SecondsPath", "cannot be parsed as a long value", path, value)
    }
    guard seconds >= 0 else { throw refusal("SecondsPath", "references a negative value", path, value) }
    return seconds
  }

  private static func time(at path: JSONPath, in scope: some EvaluationScope) throws(EvaluationError) -> Timestamp {
    let value = try input(at: path, field: "TimestampPath", in: scope)
    guard let time = value.string.flatMap(Timestamp.init(parsing:)) else {
      let what = "does not reference a valid ISO-8601 extended offset date-time format string"
      throw refusal("TimestampPath", what, path, value)
    }
    return time
  }

  /// - Source: recorded.
  private static func time(
    of expression: FieldExpression,
    in scope: inout some EvaluationScope
  ) throws(EvaluationError) -> Timestamp {
    let text = try expression.value(.string, in: &scope).string ?? ""
    guard let time = Timestamp(parsing: text) else {
      let what = "cannot be parsed as an ISO-8601 extended offset date-time format string"
      throw EvaluationError(
        .queryEvaluationError,
        reason: "The Timestamp field \(what): \(text)",
        field: expression.field
      )
    }
    return time
  }

  private static func input(
    at path: JSONPath,
    field: String,
    in scope: some EvaluationScope
  ) throws(EvaluationError) -> JSON {
    do throws(PathFailure) {
      return try path.value(in: scope)
    } catch {
      throw EvaluationError(reason: "The \(field) parameter does not reference an input value: \(path.text)")
    }
  }

  private static func refusal(_ field: String, _ what: String, _ path: JSONPath, _ value: JSON) -> EvaluationError {
    EvaluationError(reason: "The \(field) parameter \(what): \(path.text) == \(value.plainText)")
  }
}
