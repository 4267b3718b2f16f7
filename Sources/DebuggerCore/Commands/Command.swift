package import Interpreter
package import JSONModel
package import SimulatedServices
package import StatesLanguage

/// Everything that a front end can ask of the debugger.
///
/// The screen, a script and a test use nothing else.
package enum Command: Sendable, Equatable {
  /// Moves through the execution.
  case move(Motion, Direction)
  /// Stops a movement that is under way.
  case pause
  /// Sets a breakpoint on a state, or takes it away.
  case toggleBreakpoint(StateID)
  /// Changes the breakpoints.
  case breakpoint(BreakpointCommand)
  /// Changes a value of the visit of a branch.
  case set(VisitValue, JSON, in: BranchID)
  /// Changes a variable that a branch sees.
  case setVariable(String, JSON, in: BranchID)
  /// Changes something else by hand: the context object, or the way that the execution goes.
  case edit(Edit)
  /// Answers a task that waits.
  case answer(TaskID, Answer)
  /// Answers several tasks that wait, in this order, as one thing that is done; one task has ``answer(_:_:)``.
  case answerAll([TaskID], SharedAnswer)
  /// Has a task done outside, or gives up on that.
  case call(CallCommand)
  /// Changes the answers that are kept for tasks to come.
  case keep(KeepCommand)
  /// Ends a wait, or the wait before a retry, now; a task with a time limit times out.
  case skipWait(BranchID)
  /// Lets the clock go to the next timer, whatever else waits.
  case nextTimer
  /// Changes by hand what the simulated services know.
  case service(ServiceEdit)
  /// Goes to a moment of the timeline, from 0.
  case goTo(moment: Int)
  /// Looks at another branch; it is also the one that moves next.
  case focus(BranchID)
  /// How the clock runs.
  case clock(ClockMode)
  /// Stops the execution, as StopExecution does.
  case stop(error: String?, cause: String?)
  /// Changes a Map Run that goes on.
  case updateMapRun(MapRunID, MapRunUpdate)
  /// Sets an execution that has ended badly going again, from the states that did not succeed.
  case redrive
  /// Begins again with the same input; breakpoints stay.
  case restart
  /// Goes to another timeline, or forgets one.
  case fork(ForkCommand)
  /// Names a moment, or goes to one that has a name.
  case bookmark(BookmarkCommand)
  /// Watches an expression, or no more.
  case watch(WatchCommand)
  /// Takes the last thing back that was done by hand.
  case undo
  /// Does again what was taken back last.
  case redo
  /// Goes on with a changed definition, as far back as the change makes a difference.
  case adopt(StateMachine)
  /// Lets so much time pass, timer by timer, until something can move.
  case advance(milliseconds: Int)
  /// Lets time pass to a moment, timer by timer, until something can move.
  case advanceTo(Instant)
  /// Holds a branch, and all inside it, where it is.
  case freeze(BranchID)
  /// Lets a branch that is held move again.
  case thaw(BranchID)
  /// Lets all branches move again.
  case thawAll
  /// Tries what comes of the present moment when the branches move in other orders, and in so many random ones.
  case tryOrders(random: Int)
}

/// How far a movement goes.
package enum Motion: Sendable, Equatable {
  /// One stage of one state.
  case stage
  /// To the next state of the same branch: a whole Parallel or Map counts as one state.
  case over
  /// To the next state of any branch: into a Parallel or a Map.
  case into
  /// To the end of the branch that is in focus.
  case out
  /// To the next breakpoint, answer that is needed, error that nobody catches, or the end.
  case `continue`
  /// To the next visit of a state.
  case to(StateID)
  /// To the next event of the execution that the branch in focus belongs to: where it has just been recorded.
  case event
  /// Into one branch of a Parallel, or one item of a Map, by its index: to its first state, or backward to its last
  /// one.
  case intoBranch(Int)
}

/// Which way a movement goes through time.
package enum Direction: Sendable, Equatable, CaseIterable {
  case forward, backward
}

/// An answer to a task, given by hand.
package enum Answer: Sendable, Equatable {
  /// Its service has taken it and says this; the job or the callback is still to come.
  case submitted(JSON)
  /// It ended well.
  case success(output: JSON)
  /// It failed; both texts may be left out.
  case failure(error: String?, cause: String?)
  /// It is still alive.
  case heartbeat
  /// A worker has taken it: an activity's.
  case started(worker: String?)
}
