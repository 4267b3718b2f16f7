package import Interpreter
package import SimulatedServices
package import StatesLanguage

/// Why a command cannot be carried out; nothing has changed then.
package enum Refusal: Error, Sendable, Equatable {
  /// The execution has ended; its past can be walked through all the same.
  case ended
  /// The branch is not there: it has ended or has not begun.
  case noSuchBranch(BranchID)
  /// The branch has nothing to do now.
  case cannotMove(BranchID)
  /// The branch does not wait for a time.
  case notWaiting(BranchID)
  /// The task does not wait: it was answered, timed out or cancelled before.
  case noSuchTask(TaskID)
  /// The Map Run does not wait for this any more.
  case noSuchMapRun(MapRunID)
  /// The machine has no such machine linked to it.
  case noSuchMachine(MachineID)
  /// The task is not taken by a service before it ends, or has been already.
  case notSubmittable(TaskID)
  /// The task is no activity's, or a worker has taken it.
  case notTakable(TaskID)
  /// The simulated services do not take a change by hand.
  case noServiceEdit(ServiceEditError)
  /// Only the end of a timeline calls anybody.
  case notAtEnd
  /// The task is not one that is done outside.
  case noCall(TaskID)
  /// No task is done outside now.
  case noCalls
  /// The task is being done outside.
  case isCalled(TaskID)
  /// The task gives no heartbeats.
  case noHeartbeat(TaskID)
  /// The task has its arguments already.
  case alreadySent
  /// A value is made anew before anything reads it.
  case madeAnew(VisitValue)
  /// Nothing to come reads a value.
  case neverRead(VisitValue)
  /// A change by hand does not fit, for this reason.
  case unfit(EditError)
  /// The machine has no such state.
  case noSuchState(StateID)
  /// The timeline has no such moment.
  case noSuchMoment(Int)
  /// Nothing waits for a time.
  case noTimer
  /// Time does not pass while something else can go on.
  case branchCanMove
  /// Another timer comes before the one that is meant.
  case earlierTimer
  /// Nothing waits for a time; only the execution's own time limit would come, after so long.
  case onlyTimeLimit(milliseconds: Int)
  /// The execution cannot be redriven.
  case notRedrivable(RedriveRefusal)
  /// No movement is under way.
  case notMoving
  /// There is no breakpoint of that number.
  case noSuchBreakpoint(Int)
  /// A breakpoint would be nowhere, for this reason.
  case noPlace(String)
  /// A breakpoint would come after itself.
  case waitsForItself(Int)
  /// Another breakpoint comes after one.
  case hasFollower(Int, follower: Int)
  /// A breakpoint with the same rule is there.
  case isSet(Int)
  /// There is no timeline of that number.
  case noSuchFork(Int)
  /// The timeline is the one that is walked on.
  case isCurrentFork(Int)
  /// No moment has that name.
  case noSuchBookmark(String)
  /// There is no watch of that number.
  case noSuchWatch(Int)
  /// No task is what an answer would be kept for, for this reason.
  case noTasks(String)
  /// No answer is kept for a pattern of states.
  case notKept(String)
  /// Nothing was done by hand.
  case nothingToUndo
  /// Nothing was taken back.
  case nothingToRedo
  /// The changed definition is the same.
  case sameDefinition
  /// The clock does not go back to a moment, and already shows this one.
  case notLater(than: Instant)
  /// A moment is after the last one that a clock can show.
  case beyondClock
  /// No Parallel or Map is here whose branches could be gone into.
  case noBranches
  /// The Parallel or Map has no branch of that index.
  case noSuchIndex(Int, count: Int)
  /// The branch of that index has ended.
  case indexHasEnded(Int)
  /// The branch is held.
  case isFrozen(BranchID)
  /// The branch is not held.
  case notFrozen(BranchID)
  /// No branch is held.
  case nothingFrozen
  /// So many orders are not tried at once.
  case tooManyOrders(most: Int)

  init(_ error: EditError) {
    self =
      switch error {
      case .noSuchBranch(let branch): .noSuchBranch(branch)
      case .notWaiting(let branch): .notWaiting(branch)
      case .executionEnded: .ended
      case .noSuchState(let state): .noSuchState(state)
      case .invalidVariableName, .noSuchContextPlace, .noTask, .otherScope, .notChoice, .noSuchRule, .noDefault,
        .needsRule,
        .onlyFails:
        .unfit(error)
      }
  }

  init(_ error: StimulusError) {
    self =
      switch error {
      case .executionEnded: .ended
      case .noSuchTask(let task): .noSuchTask(task)
      case .noSuchMapRun(let run): .noSuchMapRun(run)
      case .noSuchMachine(let machine): .noSuchMachine(machine)
      case .notRedrivable(let refusal): .notRedrivable(refusal)
      }
  }

  /// The reason in words.
  package var words: String {
    switch self {
    case .ended: "the execution has ended; step back first, or restart"
    case .noSuchBranch: "the branch has ended or has not begun"
    case .cannotMove: "the branch has nothing to do now"
    case .notWaiting: "the branch does not wait for a time"
    case .noSuchMapRun: "the Map Run does not wait for this any more"
    case .noSuchMachine(let machine): "no machine \(machine.index) is linked to this one"
    case .noSuchTask: "the task does not wait for an answer any more"
    case .notSubmittable: "only a job or a callback is submitted, once, before it ends"
    case .notTakable: "only the task of an activity is taken by a worker, once"
    case .noServiceEdit(let error): error.message
    case .notAtEnd: "only at the end of a timeline anything is done outside; G goes there"
    case .noTasks(let reason): reason
    case .notKept(let pattern): "no answer is kept for \(pattern); kept lists all"
    case .noCall: "the task is not one that is done outside now"
    case .noCalls: "nothing is done outside now"
    case .isCalled: "the task is being done outside; hang-up ends that"
    case .noHeartbeat: "only a task with a token, or an activity, gives heartbeats"
    case .alreadySent: "already sent; go back with , and change it before the call"
    case .madeAnew(let value): "the \(value.rawValue) is made anew before anything reads it; . steps on, change it then"
    case .neverRead(let value): "nothing reads the \(value.rawValue) any more; go back with , and change it earlier"
    case .unfit(let error): error.description
    case .noSuchState: "the machine has no such state"
    case .noSuchMoment(let moment): "the timeline has no moment \(moment)"
    case .noTimer: "nothing waits for a time"
    case .branchCanMove: "a branch can still move; n, s or c moves it"
    case .earlierTimer: "another timer comes first; X goes to it"
    case .onlyTimeLimit(let left):
      "only the execution's own time limit is left, in \(DurationText.text(milliseconds: left)); a answers a task"
    case .notRedrivable(let refusal): refusal.description
    case .notMoving: "nothing moves"
    case .noSuchBreakpoint(let number): "there is no breakpoint #\(number)"
    case .noPlace(let reason): reason
    case .waitsForItself(let number): "#\(number) would wait for itself"
    case .isSet(let number): "#\(number) is that breakpoint already"
    case .noSuchFork(let number): "there is no timeline \(number)"
    case .isCurrentFork(let number): "timeline \(number) is the one that you are on"
    case .noSuchBookmark(let name): "no moment is named '\(name)'"
    case .noSuchWatch(let number): "there is no watch \(number)"
    case .nothingToUndo: "nothing was done by hand before this moment"
    case .nothingToRedo: "nothing was taken back"
    case .sameDefinition: "the definition is the same as before"
    case .hasFollower(let number, let follower): "#\(follower) comes after #\(number); delete or change it first"
    case .notLater(let now): "the clock already shows \(now.timestamp); only stepping back goes back in time"
    case .beyondClock: "the clock ends with the year 9999"
    case .noBranches: "no Parallel or Map is here whose branches could be gone into"
    case .noSuchIndex(_, count: 0): "it has no branches"
    case .noSuchIndex(let index, let count): "there is no branch \(index); the first is 0, the last \(count - 1)"
    case .indexHasEnded(let index): "branch \(index) has ended; go back into it"
    case .isFrozen: "the branch is frozen; thaw it first"
    case .notFrozen: "the branch is not frozen"
    case .nothingFrozen: "no branch is frozen"
    case .tooManyOrders(let most): "from 0 to \(most) random orders are tried at once"
    }
  }
}
