package import Integrations
import JSONModel

/// What can be done with answers that are kept for tasks to come.
package enum KeepCommand: Sendable, Equatable {
  /// Keeps one for the states of a pattern, in place of the one that was kept for the same calls of it.
  case set(StatePattern, TaskEnd, AnswerTiming = AnswerTiming())
  /// Keeps none for the states of a pattern any more.
  case forget(StatePattern)

  /// The command in words, for the log.
  var words: String {
    switch self {
    case .set(let pattern, .success, _): "keep a result for \(pattern.text)"
    case .set(let pattern, .failure(let error, _), _): "keep \(error) for \(pattern.text)"
    case .forget(let pattern): "keep nothing for \(pattern.text)"
    }
  }

  /// The command as a line that says everything.
  var line: String {
    switch self {
    case .set(let pattern, let outcome, let timing):
      ([Verb.keep.rawValue, pattern.text] + timing.words + [outcome.words]).joined(separator: " ")
    case .forget(let pattern): "\(Verb.unkeep.rawValue) \(pattern.text)"
    }
  }
}

extension TaskEnd {
  /// The words of a line that give this answer: `succeed {"Sent": true}`, `fail Lost "gone"`.
  package var words: String {
    switch self {
    case .success(let output): "\(Verb.succeed.rawValue) \(output.text())"
    case .failure(let error, nil): "\(Verb.fail.rawValue) \(error.quotedWord)"
    case .failure(let error, let cause?): "\(Verb.fail.rawValue) \(error.quotedWord) \(JSON.string(cause).text())"
    }
  }
}
