import JSONModel

extension DefinitionDecoder {
  /// A Pass state.
  mutating func pass(_ fields: Members) -> PassState? {
    let flow = flow(fields)
    guard let transition = transition(fields) else { return nil }
    return PassState(flow: flow, result: fields["Result"]?.value, transition: transition)
  }

  /// A Wait state.
  mutating func wait(_ fields: Members) -> WaitState? {
    let flow = flow(fields)
    let time = waitTime(fields)
    guard let transition = transition(fields), let time else { return nil }
    return WaitState(flow: flow, time: time, transition: transition)
  }

  private mutating func waitTime(_ fields: Members) -> WaitTime? {
    let names =
      language == .jsonPath ? ["Seconds", "SecondsPath", "Timestamp", "TimestampPath"] : ["Seconds", "Timestamp"]
    checkExclusive(names, of: fields)
    guard let name = names.first(where: fields.contains) else {
      report(.missingOneOf(names), at: fields.json, blaming: blame(fields.json))
      return nil
    }
    return switch name {
    case "Seconds": seconds(fields)
    case "SecondsPath": singlePath(name, of: fields).map(WaitTime.secondsPath)
    case "Timestamp": waitTimestamp(fields)
    default: singlePath(name, of: fields).map(WaitTime.timestampPath)
    }
  }

  private mutating func seconds(_ fields: Members) -> WaitTime? {
    if isComputed("Seconds", of: fields) {
      return fieldExpression("Seconds", of: fields).map(WaitTime.secondsExpression)
    }
    return integer("Seconds", of: fields, in: 0...99_999_999).map(WaitTime.seconds)
  }

  private mutating func waitTimestamp(_ fields: Members) -> WaitTime? {
    if isComputed("Timestamp", of: fields) {
      return fieldExpression("Timestamp", of: fields).map(WaitTime.timestampExpression)
    }
    return timestamp("Timestamp", of: fields).map { WaitTime.timestamp($0.time, text: $0.text) }
  }

  private mutating func timestamp(_ field: String, of object: Members) -> (time: Timestamp, text: String)? {
    guard let text = string(field, of: object), let json = object[field] else { return nil }
    if let time = Timestamp(parsing: text) { return (time, text) }
    report(.invalidTimestamp(text), at: json)
    return nil
  }

  /// A Fail state.
  mutating func fail(_ fields: Members) -> FailState? {
    let error = dynamicText("Error", of: fields)
    let cause = dynamicText("Cause", of: fields)
    checkLength(of: "Error", error, fields, limit: 256)
    checkLength(of: "Cause", cause, fields, limit: 32_768)
    if case .constant(let name) = error, let json = fields["Error"] { checkErrorName(name, at: json) }
    return FailState(error: error, cause: cause)
  }

  /// Reports a written text with too many characters; a computed one is cut when the state runs.
  ///
  /// - Source: API reference, `SensitiveError` and `SensitiveCause`.
  private mutating func checkLength(of field: String, _ value: DynamicText?, _ fields: Members, limit: Int) {
    guard case .constant(let text) = value, text.unicodeScalars.count > limit, let json = fields[field] else { return }
    report(.tooLong(field: field, limit: limit), at: json)
  }

  private mutating func checkErrorName(_ name: String, at json: LocatedJSON) {
    if name.hasPrefix("States.") { report(.reservedErrorName(name), at: json) }
  }
}
