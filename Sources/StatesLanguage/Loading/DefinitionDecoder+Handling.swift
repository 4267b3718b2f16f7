import JSONModel

extension DefinitionDecoder {
  /// `Retry` and `Catch` of a state.
  mutating func handling(_ fields: Members) -> ErrorHandling {
    guard fields.contains("Retry") || fields.contains("Catch") else { return .none }
    let retriers = rules("Retry", of: fields).map { retrier($0) }
    let catchers = rules("Catch", of: fields).compactMap { catcher($0) }
    return ErrorHandling(retriers: retriers, catchers: catchers)
  }

  private mutating func rules(_ field: String, of fields: Members) -> [Members] {
    guard let json = fields[field], expect(.array, json, field: field, "an array of rules") else { return [] }
    let rules = json.elements.filter { expect(.object, $0, field: field, "an array of objects") }.map(Members.init)
    for (index, rule) in rules.enumerated() {
      _ = string("Comment", of: rule)
      checkAll(rule, of: field, isLast: index == rules.count - 1)
    }
    return rules
  }

  /// Checks the rules for `States.ALL`: alone in its list, and in the last rule.
  private mutating func checkAll(_ rule: Members, of field: String, isLast: Bool) {
    guard let json = rule["ErrorEquals"], let names = json.value.array?.compactMap(\.string),
      names.contains(ErrorName.all.text)
    else { return }
    if names.count > 1 { report(.allNotAlone(field: "ErrorEquals"), at: json) }
    if !isLast { report(.allNotLast(field: field), at: json) }
  }

  private mutating func errorNames(_ rule: Members) -> [ErrorName] {
    reportMissing(["ErrorEquals"], of: rule)
    let names = elements("ErrorEquals", of: rule, "an array of error names") ?? []
    return names.compactMap { json in
      expect(.string, json, field: "ErrorEquals", "an array of strings") ? json.value.string.map { ErrorName($0) } : nil
    }
  }

  private mutating func retrier(_ rule: Members) -> Retrier {
    let known = ["IntervalSeconds", "MaxAttempts", "BackoffRate", "MaxDelaySeconds", "JitterStrategy"]
    check(rule, knows: ["ErrorEquals", "Comment"] + known)
    return Retrier(
      errors: errorNames(rule),
      intervalSeconds: integer("IntervalSeconds", of: rule, in: 1...99_999_999) ?? 1,
      maxAttempts: integer("MaxAttempts", of: rule, in: 0...99_999_999) ?? 3,
      backoffRate: backoffRate(rule),
      maxDelaySeconds: integer("MaxDelaySeconds", of: rule, in: 1...31_622_400),
      jitter: jitter(rule)
    )
  }

  private mutating func backoffRate(_ rule: Members) -> Double {
    guard let json = rule["BackoffRate"], expect(.number, json, field: "BackoffRate", "a number"),
      let rate = json.value.number?.double
    else { return 2 }
    if rate < 1 || !rate.isFinite {
      let found = json.value.text()
      report(.outOfRange(field: "BackoffRate", found: found, expected: "a number from 1.0 on"), at: json)
    }
    return rate
  }

  private mutating func jitter(_ rule: Members) -> JitterStrategy {
    guard let text = string("JitterStrategy", of: rule), let json = rule["JitterStrategy"] else { return .none }
    return value(text, of: "JitterStrategy", at: json, as: JitterStrategy.self) ?? .none
  }

  private mutating func catcher(_ rule: Members) -> Catcher? {
    check(rule, knows: ["ErrorEquals", "Next", "ResultPath", "Output", "Assign", "Comment"])
    if let other = rule[language == .jsonPath ? "Output" : "ResultPath"] {
      let name = language == .jsonPath ? "Output" : "ResultPath"
      report(.fieldOfOtherLanguage(name, language: language), at: rule.json, blaming: other.nameRange)
    }
    reportMissing(["Next"], of: rule)
    let errors = errorNames(rule)
    let flow = catchFlow(rule)
    guard let next = target("Next", of: rule) else { return nil }
    return Catcher(errors: errors, flow: flow, next: next)
  }

  private mutating func catchFlow(_ rule: Members) -> CatchFlow {
    variables.catching = place?.state
    defer { variables.catching = nil }
    switch language {
    case .jsonPath: return .jsonPath(resultPath: placement(of: rule), assign: assignments(of: rule))
    case .jsonata:
      return .jsonata(
        output: expressions("Output", of: rule, mayRead: .errorOutput),
        assign: expressionAssignments(of: rule, mayRead: .errorOutput)
      )
    }
  }
}
