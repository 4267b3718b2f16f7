public import JSONModel
public import StatesLanguage

/// What the outside world tells an execution.
///
/// The list of them is the whole of a session: the same list replays it.
public enum Stimulus: Sendable, Equatable {
  /// A worker has taken an activity's task.
  case taskStarted(TaskID, worker: String?)
  /// A service has taken a job or a message with a token; its answer, but not the end.
  case taskSubmitted(TaskID, output: JSON)
  /// A task has started an execution of a machine that is known here, which now begins.
  indirect case executionStarted(TaskID, ExecutionStart)
  /// A task ended well.
  case taskSucceeded(TaskID, output: JSON)
  /// A task failed; a callback may leave out both texts.
  case taskFailed(TaskID, error: String?, cause: String?)
  /// A task is still alive.
  case taskHeartbeat(TaskID)
  /// The reader of a Map Run has answered.
  case itemsRead(MapRunID, ItemAnswer)
  /// The results of a Map Run are all written, or could not be: then, why.
  case resultsWritten(MapRunID, failure: String?)
  /// A Map Run has ended elsewhere, as a history tells it: its children are not run on.
  case mapRunEnded(MapRunID, MapRunEnd)
  /// A Map Run is changed while it goes on.
  case mapRunUpdated(MapRunID, MapRunUpdate)
  /// Only time has passed.
  case timePassed
  /// The execution is stopped.
  case stopped(error: String?, cause: String?)
  /// The execution, which has ended badly, is redriven.
  case redriven
}

/// Why a stimulus does not fit the execution.
public enum StimulusError: Error, Equatable, Sendable {
  /// The execution has ended.
  case executionEnded
  /// No such task waits: it was answered, timed out or cancelled before, or never was.
  case noSuchTask(TaskID)
  /// No such Map Run waits for this: it has been told, or has ended, or never was.
  case noSuchMapRun(MapRunID)
  /// The machine has no such machine linked to it.
  case noSuchMachine(MachineID)
  /// The execution cannot be redriven.
  case notRedrivable(RedriveRefusal)
}
