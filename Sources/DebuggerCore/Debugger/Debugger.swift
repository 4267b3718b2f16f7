package import Integrations
package import Interpreter
package import JSONModel
package import StatesLanguage

/// A debugging session as a value: an execution, its past and its future as far as it is known, and what to stop for.
///
/// It does nothing by itself. ``perform(_:at:)`` carries a command out or begins a movement, ``advance(budget:)`` goes
/// on with it, ``tick(at:)`` tells it the time, and ``snapshot`` says all that a front end shows.
package struct Debugger: Sendable {
  /// What is called what, and what may be used.
  let settings: ExecutionSettings
  /// Who answers tasks, when it is not a person, and reads and keeps what distributed Maps need.
  var outside: OutsideWorld
  /// All moments of the timeline that is walked on, and the one that is looked at.
  var timeline: Timeline
  /// The other timelines.
  var forks = ForkTable()
  /// Where the session stood when edits were taken back, the last one last.
  var undone: [Standing] = []
  /// The moments that have a name.
  var bookmarks: [Bookmark] = []
  /// The expressions whose values are shown at every stop.
  var watches: [Watch] = []
  /// The branch that is looked at.
  var focus = BranchID.main
  /// Whether a person chose the branch that is looked at since the last movement.
  var focusIsChosen = false
  /// The movement that is under way, or that goes on when the time comes.
  var movement: Movement?
  /// The past that is lived again with a changed definition.
  var revision: RevisedPast?
  /// Why the session stands still.
  var stop = Stop.entry
  /// What to stop for.
  var breakpoints = BreakpointTable()
  /// How the clock runs, and how far it has run since the last moment.
  var clock = SessionClock()
  /// What the session has to say.
  var log = SessionLog()
  /// The branches that a person holds; they are the session's and not the timeline's.
  var frozen = FrozenBranches()
  /// The tasks that are done outside now, of all timelines.
  package internal(set) var activeCalls: Set<ActiveCall> = []
  /// Whether a person has said that services are to be called.
  var hasLeaveToCall = false
  /// Whether somebody outside can answer tasks while the session stands, so that a movement that waits for an answer
  /// goes on with it.
  package var isReachable = false
  /// Whether nobody need be there, so that an error that nobody catches ends the execution and does not stop a
  /// movement.
  package var isUnattended = false
  /// Where the debugger takes calls of the Step Functions API; nothing when it does not.
  package var endpoint: String?
  /// What tasks were answered with last.
  var formerAnswers = FormerAnswers()
  /// What is known of answers that were recorded before others were asked for.
  var oldAnswers = OldAnswers()
  /// What came of other orders of the branches, when they were tried last.
  var schedules: ScheduleComparison?

  /// Makes a session that is paused before its first state.
  package init(
    machine: StateMachine,
    input: JSON,
    settings: ExecutionSettings = .init(),
    now: Instant,
    outside: OutsideWorld
  ) {
    self.settings = settings
    self.outside = outside
    let execution = Execution(machine, input: input, settings: settings, now: now)
    timeline = Timeline(from: Situation(execution, in: Surroundings(outside.services)))
  }

  /// Makes a session that is paused before its first state, without objects of S3.
  package init(
    machine: StateMachine,
    input: JSON,
    settings: ExecutionSettings = .init(),
    now: Instant,
    connector: any Connector
  ) {
    let outside = OutsideWorld(connector: connector)
    self.init(machine: machine, input: input, settings: settings, now: now, outside: outside)
  }

  /// The situation at the moment that is looked at.
  ///
  /// It is lent and not copied, as it is large and asked for many times at each step.
  var here: Situation {
    _read { yield timeline.here }
  }

  /// The execution at the moment that is looked at.
  package var execution: Execution {
    _read { yield timeline.here.execution }
  }

  /// The definition.
  var machine: StateMachine { execution.machine }

  /// The execution at any moment.
  package func execution(at moment: Int) -> Execution? {
    guard (0..<timeline.count).contains(moment) else { return nil }
    var copy = timeline
    copy.go(to: moment)
    return copy.here.execution
  }
}
