package import Interpreter
import JSONModel
import StatesLanguage

/// What speaks against something that waits for an answer.
package enum CallbackWarning: Sendable, Hashable, CaseIterable {
  /// Its token is nowhere in what was sent.
  case tokenNotSent
  /// Neither it nor its execution has a time limit.
  case noTimeLimit

  /// The warning in a few words.
  package var brief: String {
    switch self {
    case .tokenNotSent: "token not passed on: nobody has it"
    case .noTimeLimit: "no time limit: would wait forever"
    }
  }

  /// The warning in a sentence.
  package var words: String {
    switch self {
    case .tokenNotSent: "its token was not passed on: nobody can know it"
    case .noTimeLimit: "it has no time limit: it would wait forever"
    }
  }
}

extension Execution {
  /// What speaks against a task that waits.
  package func warnings(about task: PendingTask) -> [CallbackWarning] {
    CallbackWarning.allCases.filter { warning in
      switch (warning, task.kind) {
      case (.tokenNotSent, .callback): task.token.map { !task.input.contains(text: $0) } ?? false
      case (.tokenNotSent, .activity), (.tokenNotSent, .job), (.tokenNotSent, .task), (.noTimeLimit, .task): false
      case (.noTimeLimit, .callback), (.noTimeLimit, .activity), (.noTimeLimit, .job):
        task.timeoutSeconds == nil && task.heartbeatSeconds == nil && !hasTimeLimit(around: task.id.branch)
      }
    }
  }
}

extension JSON {
  /// Whether a text is anywhere in it, also inside of a longer one.
  fileprivate func contains(text: String) -> Bool {
    switch self {
    case .string(let own): own.contains(text)
    case .array(let elements): elements.contains { $0.contains(text: text) }
    case .object(let object): object.members.contains { $0.value.contains(text: text) }
    case .null, .bool, .number: false
    }
  }
}
