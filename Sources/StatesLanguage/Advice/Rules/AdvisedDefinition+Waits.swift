import JSONModel

extension AdvisedDefinition {
  /// Waits of no time.
  func zeroWaits() -> [Diagnostic] {
    states(of: .wait).compactMap { state in
      guard let json = state.fields["Seconds"], json.value.number?.integer == 0 else { return nil }
      let message = "'\(state.name)' waits for nothing; remove the state, or say for how long it waits"
      return advice(.zeroWait, message, at: json.range, of: state, field: "Seconds")
    }
  }

  /// Waits that are not over when the execution has to be.
  func waitsThatOutlast() -> [Diagnostic] {
    let own = workflow == .express ? Self.expressSeconds : Self.standardSeconds
    let limit = min(timeoutSeconds ?? own, own)
    return states(of: .wait).compactMap { state in
      guard let json = state.fields["Seconds"], let seconds = json.value.number?.integer, seconds >= limit else {
        return nil
      }
      let message = "the execution times out after \(limit) seconds, before this wait is over"
      return advice(.waitOutlastsExecution, message, at: json.range, of: state, field: "Seconds")
    }
  }

  /// Five minutes.
  private static let expressSeconds = 300
  /// A year.
  private static let standardSeconds = 31_536_000
}
