package import Interpreter
package import StatesLanguage

extension FailureExplanation {
  /// Why an error is dealt with as it is, in lines of text.
  func lines(in machine: StateMachine) -> [String] {
    let words = decision.words { machine[$0].name.text }
    var lines = ["\(failure.error ?? "an error without a name"): \(words)"]
    for (index, rule) in retriers.enumerated() {
      lines.append("retry \(index + 1) \(rule.words)")
      lines += rule.names.map { "  \($0.name) \($0.verdict.words)" }
    }
    for (index, rule) in catchers.enumerated() {
      lines.append("catch \(index + 1) \(rule.words)")
      lines += rule.names.map { "  \($0.name) \($0.verdict.words)" }
    }
    return lines
  }
}

extension FailureExplanation.Decision {
  /// What is done with the error, in words, with the names of states.
  package func words(_ name: (StateID) -> String) -> String {
    switch self {
    case .retried(let rule, let seconds): "retry \(rule + 1) tries the state again after \(seconds.words)"
    case .caught(let rule, let next): "catch \(rule + 1) takes it: next is \"\(name(next))\""
    case .passedOn: "no rule takes it, so it fails the Parallel or Map around"
    case .failsChild: "no rule takes it, so it fails the child execution"
    case .failsExecution: "no rule takes it, so it fails the execution"
    }
  }
}

extension RetrierExplanation {
  /// What the rule has to do with the error, in words.
  package var words: String {
    switch standing {
    case .acts: "acts: retry \(uses + 1) of \(maxAttempts), after \(seconds.words)"
    case .isUsedUp: "is for it, but its \(maxAttempts) retries are used up"
    case .isForOthers: "is for other errors"
    case .comesTooLate: "is for it, but an earlier rule is, too"
    }
  }
}

extension CatcherExplanation {
  /// What the rule has to do with the error, in words.
  package var words: String {
    switch standing {
    case .acts: "acts"
    case .isNotNeeded: "is for it, but it is retried"
    case .isForOthers: "is for other errors"
    case .comesTooLate: "is for it, but an earlier rule is, too"
    }
  }
}

extension NameVerdict {
  /// Whether a name stands for an error, in words.
  package var words: String {
    switch self {
    case .matches: "stands for it"
    case .otherName: "is another name"
    case .neverHandled: "does not stand for it: nothing retries or catches this error"
    case .isTimeout: "stands for all but time-outs, and this is one"
    case .isNoSilence: "stands for a missed heartbeat, and this is none"
    case .isNotOfBranch: "stands for a failed branch, and this is none"
    }
  }
}

extension ClosedRange<Double> {
  /// Seconds in words: `2 s`, `0 to 10 s`.
  fileprivate var words: String {
    let ends = [lowerBound, upperBound].map { DurationText.text(milliseconds: Int(Swift.min($0, 1e12) * 1000)) }
    return lowerBound == upperBound ? ends[0] : "0 to \(ends[1])"
  }
}
