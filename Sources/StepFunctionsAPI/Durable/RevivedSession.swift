import DebuggerCore
import Interpreter

/// A session that has been lived again, up to where it was cut off.
struct RevivedSession: Sendable {
  /// The session, which does not go on by itself yet.
  let session: DebugSession
  /// What came into it from outside; nothing of it is kept yet that was added.
  let record: SessionRecord
  /// Where it has come to.
  let execution: Execution
  /// What a call had begun that was perhaps cut off.
  let missing: Step?

  /// What a call of RedriveExecution has still to do.
  enum Step: Sendable {
    /// The execution was to be redriven.
    case redrive
    /// The execution was redriven, and was to run.
    case run
    /// Nothing but to write down that it is done.
    case nothing
  }
}
