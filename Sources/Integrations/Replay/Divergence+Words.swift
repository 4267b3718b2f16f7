package import Interpreter
import JSONModel
package import StatesLanguage

/// Divergences in words.
extension Divergence {
  /// What the history does, in words.
  package var historyWords: String { recorded.map { $0.detail.words } ?? "has ended" }

  /// What the definition does, in words.
  package func definitionWords(in machine: StateMachine) -> String {
    switch kind {
    case .event: produced.map { $0.detail.words } ?? "does nothing"
    case .data: "does so with other data"
    case .nothing(let reason): produced.map { $0.detail.words } ?? reason.words
    }
  }

  /// The places where the data differs, one a line: `output/total: 12 in the history, 13 here`.
  package var dataLines: [String] {
    guard case .data(let changes) = kind else { return [] }
    return changes.map { change in
      let place = change.pointer.tokens.joined(separator: "/")
      return switch change.kind {
      case .added(let value): "\(place): nothing in the history, \(value.excerpt) here"
      case .removed(let value): "\(place): \(value.excerpt) in the history, nothing here"
      case .changed(let old, let new): "\(place): \(old.excerpt) in the history, \(new.excerpt) here"
      }
    }
  }

  /// All of it in one line.
  package func summary(in machine: StateMachine) -> String {
    let place = recorded.map { "event \($0.id)" } ?? "the end"
    let state = state.map { " in '\(machine[$0].name)'" } ?? ""
    let words = "\(place)\(state): the history \(historyWords), the definition \(definitionWords(in: machine))"
    return ([words] + dataLines).joined(separator: "; ")
  }
}

extension Divergence.Reason {
  fileprivate var words: String {
    switch self {
    case .task: "waits for its task"
    case .noTimeLimit: "sets no limit of time here"
    case .timedOut(let seconds): "has timed out after \(seconds) s (TimeoutSeconds)"
    case .cannotMove: "does nothing here"
    case .notRedrivable: "has not ended badly, so that there is nothing to redrive"
    }
  }
}

extension JSON {
  /// The value's text, cut to a length that a line can bear.
  fileprivate var excerpt: String {
    let text = text()
    return text.count > 120 ? text.prefix(120) + "…" : text
  }
}

extension EventDetail {
  /// What the event tells, as a verb and what belongs to it: `enters Choice 'Needs a person?'`.
  package var words: String {
    switch self {
    case .executionStarted: "starts"
    case .executionSucceeded: "succeeds"
    case .executionFailed(let error, _): "fails with \(Self.name(error))"
    case .executionTimedOut: "times out"
    case .executionAborted: "is stopped"
    case .executionRedriven: "is redriven"
    case .evaluationFailed(let error, _, let location, let state):
      "cannot evaluate \(location ?? "an expression") of '\(state)': \(error)"
    case .stateEntered(let type, let name, _): "enters \(type.rawValue) '\(name)'"
    case .stateExited(let type, let name, _, _): "leaves \(type.rawValue) '\(name)'"
    case .stateAborted(let type): "aborts a \(type.rawValue)"
    case .taskScheduled(let task): "calls \(task.resource.arn)"
    case .taskStarted: "has its task started"
    case .taskSubmitted: "has its task submitted"
    case .taskSucceeded: "has its task succeed"
    case .taskFailed(_, let error, _): "has its task fail with \(Self.name(error))"
    case .taskTimedOut: "has its task time out"
    case .parallelStarted: "starts the branches of a Parallel"
    case .parallelSucceeded: "ends a Parallel well"
    case .parallelFailed: "ends a Parallel with an error"
    case .mapStarted(let length): "starts a Map over \(length) items"
    case .mapSucceeded: "ends a Map well"
    case .mapFailed: "ends a Map with an error"
    case .mapRunStarted: "starts a Map Run"
    case .mapRunRedriven: "redrives a Map Run"
    case .mapRunSucceeded: "ends a Map Run well"
    case .mapRunFailed(let error, _): "ends a Map Run with \(error)"
    case .mapRunAborted: "aborts a Map Run"
    case .mapIteration(let event, let name, let index):
      "has iteration \(index) of '\(name)' \(event.rawValue.lowercased())"
    }
  }

  private static func name(_ error: String?) -> String { error ?? "an error without a name" }
}
