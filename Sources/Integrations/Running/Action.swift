package import Interpreter
package import SimulatedServices

/// One thing that carries an execution from a moment to the next.
///
/// Most are steps, and many are kept: so what is larger than a step is behind a reference.
package enum Action: Sendable, Equatable {
  /// A branch runs its next stage.
  case step(BranchID)
  /// The outside world has something to say.
  indirect case tell(Stimulus, at: Instant)
  /// A person changes something.
  indirect case edit(Edit)
  /// Something happens to the simulated services.
  indirect case serve(ServiceEvent)

  /// The branch that it moves; none when only time passes.
  package var branch: BranchID? {
    switch self {
    case .step(let branch): branch
    case .tell(let stimulus, at: _): stimulus.task?.branch
    case .edit(let edit): edit.branch
    case .serve(.poll(let task)): task.branch
    case .serve(.edit): nil
    }
  }
}

/// Something that happens to the simulated services, but for the calls of tasks.
package enum ServiceEvent: Sendable, Equatable {
  /// A job is asked after that a task waits for.
  case poll(TaskID)
  /// A person changes what they know.
  case edit(ServiceEdit)
}

extension Stimulus {
  /// The task that it is about.
  package var task: TaskID? {
    switch self {
    case .taskStarted(let task, worker: _), .taskSubmitted(let task, output: _), .taskSucceeded(let task, output: _),
      .taskFailed(let task, error: _, cause: _), .taskHeartbeat(let task), .executionStarted(let task, _):
      task
    case .timePassed, .stopped, .redriven, .itemsRead, .resultsWritten, .mapRunEnded, .mapRunUpdated: nil
    }
  }

  /// The Map Run that it is about.
  package var mapRun: MapRunID? {
    switch self {
    case .itemsRead(let run, _), .resultsWritten(let run, failure: _), .mapRunEnded(let run, _),
      .mapRunUpdated(let run, _):
      run
    case .taskStarted, .taskSubmitted, .executionStarted, .taskSucceeded, .taskFailed, .taskHeartbeat, .timePassed,
      .stopped, .redriven:
      nil
    }
  }
}
