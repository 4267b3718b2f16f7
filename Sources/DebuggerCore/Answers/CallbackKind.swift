package import Interpreter
import StatesLanguage

/// What kind of thing waits for an answer; the raw value is the word for it.
package enum CallbackKind: String, Sendable, CaseIterable {
  /// A task that somebody answers with its token.
  case callback
  /// The task of an activity.
  case activity
  /// A job whose end is waited for.
  case job
  /// A task that nobody does: a person has to answer it.
  case task
}

extension PendingTask {
  /// What kind of thing it is.
  package var kind: CallbackKind {
    switch resource {
    case .activity: .activity
    case .lambdaFunction: .task
    case .service(let action):
      switch action.pattern {
      case .waitForTaskToken: .callback
      case .sync, .syncParsed: .job
      case .requestResponse: .task
      }
    }
  }
}
