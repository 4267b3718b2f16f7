import JSONModel

extension AdvisedDefinition {
  /// Callbacks and activities that nothing ends when nobody answers.
  func callbacksWithoutTimeout() -> [Diagnostic] {
    guard timeoutSeconds == nil else { return [] }
    return states.filter { $0.resource?.waitsForToken == true && !$0.hasTimeLimit && !$0.hasHeartbeat }
      .map {
        let message = "'\($0.name)' waits for an answer for up to a year; add 'TimeoutSeconds' or 'HeartbeatSeconds'"
        return advice(.callbackWithoutTimeout, message, at: resourceRange($0), of: $0, field: "Resource")
      }
  }

  /// Callbacks and activities that may wait for more than an hour, without a heartbeat.
  func callbacksWithoutHeartbeat() -> [Diagnostic] {
    states.filter { $0.resource?.waitsForToken == true && !$0.hasHeartbeat }
      .compactMap { state in
        guard let seconds = state.integer("TimeoutSeconds"), seconds > Self.secondsOfAnHour else { return nil }
        let message =
          "when its worker dies, '\(state.name)' notices it after \(seconds) seconds; add 'HeartbeatSeconds'"
        return advice(.callbackWithoutHeartbeat, message, at: resourceRange(state), of: state, field: "Resource")
      }
  }

  /// Callbacks that do not send the token that an answer needs.
  func callbacksWithoutToken() -> [Diagnostic] {
    states.filter { $0.resource.map(\.isTokenCallback) == true && !$0.mentionsContext }
      .map {
        let token = $0.outline.language == .jsonPath ? "$$.Task.Token" : "$states.context.Task.Token"
        let message = "nobody gets the token, so nobody can answer; send '\(token)' along"
        return advice(.callbackWithoutToken, message, at: resourceRange($0), of: $0, field: "Resource")
      }
  }

  /// Jobs that nothing ends.
  func jobsWithoutTimeout() -> [Diagnostic] {
    guard timeoutSeconds == nil else { return [] }
    return states.filter { $0.resource?.isJob == true && !$0.hasTimeLimit }
      .map {
        let message = "'\($0.name)' waits for the end of a job for up to a year; add 'TimeoutSeconds'"
        return advice(.jobWithoutTimeout, message, at: resourceRange($0), of: $0, field: "Resource")
      }
  }

  /// Tasks whose time-out never comes, because the machine's does.
  func timeoutsAfterMachine() -> [Diagnostic] {
    guard let limit = timeoutSeconds else { return [] }
    return states(of: .task).compactMap { state in
      guard let json = state.fields["TimeoutSeconds"], let seconds = json.value.number?.integer, seconds >= limit
      else { return nil }
      let message = "the machine times out after \(limit) seconds, before this; choose fewer than \(limit) seconds"
      return advice(.timeoutAfterMachine, message, at: json.range, of: state, field: "TimeoutSeconds")
    }
  }

  private static let secondsOfAnHour = 3600

  private func resourceRange(_ state: AdvisedState) -> Range<SourcePosition> {
    state.fields["Resource"]?.range ?? state.outline.nameRange
  }
}

extension AdvisedState {
  /// Whether one attempt of the task has a time limit.
  var hasTimeLimit: Bool { fields.contains("TimeoutSeconds") || fields.contains("TimeoutSecondsPath") }

  /// Whether the task has to send heartbeats.
  var hasHeartbeat: Bool { fields.contains("HeartbeatSeconds") || fields.contains("HeartbeatSecondsPath") }

  /// Whether something that the task sends is taken from the context object, which has the token.
  fileprivate var mentionsContext: Bool {
    ["InputPath", "Parameters", "Arguments"].compactMap { fields[$0] }.flatMap(\.descendants)
      .contains { $0.value.string?.mentionsContext == true }
  }
}

extension TaskResource {
  /// Whether somebody else answers, who needs the token.
  fileprivate var isTokenCallback: Bool {
    switch self {
    case .lambdaFunction, .activity: false
    case .service(let action): action.pattern == .waitForTaskToken
    }
  }

  /// Whether the task lasts until a job has ended.
  fileprivate var isJob: Bool {
    switch self {
    case .lambdaFunction, .activity: false
    case .service(let action): action.pattern == .sync || action.pattern == .syncParsed
    }
  }
}

extension String {
  /// Whether a path or an expression reads the context object, or may.
  fileprivate var mentionsContext: Bool {
    contains("$$") || contains("context") || replacing("$states.", with: "").contains("$states")
  }
}
