package import Interpreter

/// What somebody outside undertakes to do about something that an execution asks for.
///
/// A list of them is all that a connector decides: what follows from it is computed, so that a moment can be come to
/// again without asking anybody.
package enum Undertaking: Sendable, Equatable {
  /// To say this, so many milliseconds later.
  case tell(Stimulus, afterMilliseconds: Int)
  /// To have the simulated services do a task.
  case simulate(TaskID)
  /// To have a task done by a program or a service outside, whose answers come when they come; one that needs leave is
  /// done only when a person has said so once.
  case call(TaskID, needsLeave: Bool)
  /// To say who answers a task: a rule of a file, in words.
  case source(TaskID, String)

  /// To say this at once.
  package static func tell(_ stimulus: Stimulus) -> Undertaking { .tell(stimulus, afterMilliseconds: 0) }
}
