import JSONModel

extension AdvisedDefinition {
  /// Error names that an earlier rule of the same field matches.
  func shadowedErrors() -> [Diagnostic] {
    errorRules.flatMap { rules in
      var earlier: [(name: ErrorName, rule: Int)] = []
      var found: [Diagnostic] = []
      for rule in rules {
        for (name, json) in rule.names {
          guard let first = earlier.first(where: { $0.name.surelyMatches(name) }) else {
            earlier.append((name, rule.index))
            continue
          }
          let place = first.rule == rule.index ? "this rule" : "rule \(first.rule + 1) of '\(rule.field)'"
          let message = "'\(first.name)' in \(place) matches '\(name)' already; remove it here, or put it first"
          found.append(advice(.shadowedError, message, at: json.range, of: rule.state, field: rule.place))
        }
      }
      return found
    }
  }

  /// Names of errors that end an execution whatever its rules say.
  func uncatchableErrors() -> [Diagnostic] {
    namedErrors { _, name in
      name == .runtime ? "'States.Runtime' can be neither retried nor caught; remove it" : nil
    }
    .map { advice(.uncatchableError, $0.message, at: $0.range, of: $0.rule.state, field: $0.rule.place) }
  }

  /// Names of errors that a task can never raise.
  func impossibleErrors() -> [Diagnostic] {
    namedErrors { rule, name in
      guard let reason = rule.state.reasonNever(toRaise: name) else { return nil }
      return "'\(rule.state.name)' never raises '\(name)': \(reason)"
    }
    .map { advice(.impossibleError, $0.message, at: $0.range, of: $0.rule.state, field: $0.rule.place) }
  }

  /// Names that look like the language's own, but are not.
  func unknownErrors() -> [Diagnostic] {
    namedErrors { _, name in
      guard name.text.hasPrefix("States."), !name.isOfTheLanguage else { return nil }
      let nearest = nearestName(to: name.text, among: ErrorName.ofTheLanguage.map(\.text))
      return "no error has the name '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    }
    .map { advice(.unknownError, $0.message, at: $0.range, of: $0.rule.state, field: $0.rule.place) }
  }

  /// Retriers without attempts that keep nothing from later ones.
  func uselessRetriers() -> [Diagnostic] {
    errorRules.compactMap(\.last).filter { $0.field == "Retry" && $0.json["MaxAttempts"]?.value.number?.integer == 0 }
      .map {
        let message = "'MaxAttempts' 0 does nothing here, because no retrier follows; remove the retrier"
        return advice(.uselessRetrier, message, at: $0.json.range, of: $0.state, field: $0.place)
      }
  }

  private func namedErrors(
    _ message: (ErrorRule, ErrorName) -> String?
  ) -> [(rule: ErrorRule, message: String, range: Range<SourcePosition>)] {
    errorRules.joined().flatMap { rule in
      rule.names.compactMap { name, json in message(rule, name).map { (rule, $0, json.range) } }
    }
  }
}

extension ErrorName {
  /// The names that the language defines, but for those with a number.
  ///
  /// - Source: States Language specification, appendix A; Step Functions guide, "Error names".
  static let ofTheLanguage: [ErrorName] = [
    .all, .taskFailed, .timeout, .heartbeatTimeout, .runtime, .dataLimitExceeded, .noChoiceMatched, .branchFailed,
    .intrinsicFailure, .resultPathMatchFailure, .parameterPathFailure, .permissions, "States.QueryEvaluationError",
    "States.ExceedToleratedFailureThreshold", "States.ItemReaderFailed", "States.ResultWriterFailed",
    "States.Http.Socket",
  ]

  /// Whether the language defines the name.
  fileprivate var isOfTheLanguage: Bool {
    Self.ofTheLanguage.contains(self) || text.hasPrefix("States.Http.StatusCode.")
  }

  /// Whether every error that another name matches is matched by this one, in each reading of the documents.
  fileprivate func surelyMatches(_ other: ErrorName) -> Bool {
    if self == other { return true }
    if self == .timeout { return other == .heartbeatTimeout }
    return self == .taskFailed && !other.text.hasPrefix("States.")
  }
}

extension AdvisedState {
  /// Why the task never raises an error; nothing when it may.
  ///
  /// Workers and whoever has a token may name their errors as they like.
  fileprivate func reasonNever(toRaise name: ErrorName) -> String? {
    guard let resource else { return nil }
    if name == .heartbeatTimeout, !hasHeartbeat { return "it has no 'HeartbeatSeconds'" }
    guard !resource.waitsForToken else { return nil }
    switch name {
    case .branchFailed: return "it has no branches"
    case .noChoiceMatched: return "it is no Choice"
    case "States.ExceedToleratedFailureThreshold", "States.ItemReaderFailed", "States.ResultWriterFailed":
      return "it is no distributed Map"
    case "States.QueryEvaluationError" where outline.language == .jsonPath: return "it is not written in JSONata"
    default: return name.text.hasPrefix("States.Http.") && !resource.isHTTP ? "it is no HTTP task" : nil
    }
  }
}

extension TaskResource {
  /// Whether the task calls a web service by itself.
  fileprivate var isHTTP: Bool {
    switch self {
    case .lambdaFunction, .activity: false
    case .service(let action): action.service == "http"
    }
  }
}
