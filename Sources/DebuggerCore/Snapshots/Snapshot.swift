package import Integrations
package import JSONModel
package import Interpreter
package import StatesLanguage

/// One moment of a debugging session, as plain data: all that a front end shows.
package struct Snapshot: Sendable {
  /// Which of its session's snapshots it is: a later one has a greater number, in whatever order they arrive.
  package var revision = 0
  /// Which program the execution runs: as long as it is the same, so is the definition.
  package var program: ObjectIdentifier
  /// The definition.
  package var machine: StateMachine
  /// The type of the execution that the branch in focus belongs to.
  package var workflow: WorkflowType
  /// What executions may use.
  package var limits: ExecutionLimits
  /// Whether the execution goes on.
  package var status: ExecutionStatus
  /// Why the session stands still, or that it moves.
  package var stop: Stop
  /// The time on the execution's clock.
  package var now: Instant
  /// Whether a movement is on its way, or goes on by itself when what it waits for comes.
  package var isUnderWay = false
  /// When the execution started.
  package var start: Instant
  /// How the clock runs.
  package var clock: ClockMode
  /// Which moment of the timeline this is, from 0.
  package var moment: Int
  /// How many moments the timeline has.
  package var momentCount: Int
  /// The short name of the moment.
  package var address: MomentAddress
  /// The number of the timeline.
  package var fork: Int
  /// All timelines, by their numbers.
  package var forks: [ForkView]
  /// The moments that have a name, by their names.
  package var bookmarks: [Bookmark]
  /// The moments of this timeline that a person brought about, in order.
  package var handmade: AppendOnlyLog<Int>
  /// How often the way of the execution was forced up to this moment, so that it need not be what AWS would do.
  package var forcedCount: Int
  /// The moments of this timeline at which a movement has stopped, in order.
  package var stops: AppendOnlyLog<Int>
  /// The branch that is looked at.
  package var focus: BranchID
  /// The branches from the main line down to the one in focus.
  package var stack: [BranchView]
  /// All live branches, in the order in which they began.
  package var branches: [BranchView]
  /// The tasks that wait for an answer.
  package var pendingTasks: [PendingTask]
  /// What is under way for them, and who answers them.
  package var surroundings: Surroundings
  /// What each state has been through; states that no branch has come to are left out.
  package var activity: [StateID: StateActivity]
  /// How often each edge between two states was taken.
  package var edges: [Edge: Int]
  /// The breakpoints, by their numbers.
  package var breakpoints: [BreakpointView]
  /// What stands beside the states that have breakpoints.
  package var breakpointMarks: [StateID: BreakpointMark]
  /// The expressions that are watched, and their values.
  package var watches: [WatchView]
  /// The visit before the one in focus, in the same branch, for comparing.
  package var previousVisit: Visit?
  /// The context object of the branch in focus, when it is still there.
  package var context: JSON?
  /// The events so far, of the execution that the branch in focus belongs to: in a child execution, its own.
  package var history: AppendOnlyLog<HistoryEvent>
  /// What the debugger and the execution have to say, oldest first.
  package var log: [LogEntry]
  /// How many lines of the log are so old that they are not kept.
  package var forgottenLog = 0
  /// What can be asked about the moment beside all that.
  package var inspection: Inspection
  /// The branches that are held, as far as they are there; those inside them are held with them.
  package var frozen: [BranchID] = []
  /// What came of other orders of the branches, when they were tried last.
  package var schedules: ScheduleComparison?
  /// The answers that are kept for tasks to come.
  package var kept = KeptAnswers()
  /// What tasks were answered with last in the session.
  package var formerAnswers = FormerAnswers()
  /// Where the debugger takes calls of the Step Functions API; nothing when it does not.
  package var endpoint: String?
  /// Who else looks at the session.
  package var company = SessionCompany()

  /// Whether there are moments after this one.
  package var hasFuture: Bool { moment + 1 < momentCount }

  /// The branch that is looked at, when it is still there.
  package var focused: BranchView? { stack.last }

  /// The main line of the child execution that the branch in focus belongs to; nothing in the execution itself.
  package var focusedChild: BranchView? {
    stack.last { $0.branch.id == focused?.branch.home && $0.branch.id != .main }
  }

  /// A way from one state to another of the same scope.
  package struct Edge: Sendable, Hashable {
    package var from: StateID
    package var to: StateID
    /// The rule of a Choice that chose it, from 0; none for `Default` and all other edges.
    package var rule: Int?
    /// The catcher that took it, from 0.
    package var catcher: Int?
    /// Whether a person made the execution go there, where no field of the state leads.
    package var isForced: Bool

    package init(from: StateID, to: StateID, rule: Int? = nil, catcher: Int? = nil, isForced: Bool = false) {
      self.from = from
      self.to = to
      self.rule = rule
      self.catcher = catcher
      self.isForced = isForced
    }
  }
}

/// A live branch and the name that a person knows it by.
package struct BranchView: Sendable, Equatable {
  /// The branch.
  package var branch: Branch
  /// Where it is: `Main`, `Fan[0]`, `Each[3]`.
  package var label: String
  /// The way to it from the main line: `Fan[0]/Each[3]`; empty for the main line.
  package var path: String
  /// The Map Run that it waits for, or starts children of.
  package var mapRun: MapRun?
  /// Whether it is held: itself, or a branch that it is inside of.
  package var isFrozen = false
}

/// What a state has been through so far.
package struct StateActivity: Sendable, Equatable {
  /// How often it was entered.
  package var entered = 0
  /// How often it was left well.
  package var succeeded = 0
  /// How often an error of it was caught.
  package var caught = 0
  /// How often an error left it.
  package var failed = 0
  /// How often it was tried again.
  package var retried = 0
  /// How many branches are in it, or before it, now.
  package var active = 0
  /// How many of these wait for an answer or a time.
  package var waiting = 0

  /// Nothing yet.
  package init() {}
}

/// Why a session stands still.
///
/// With the clock `real`, a movement that meets ``needsAnswer(_:)`` or ``waitingForTime(until:)`` goes on by itself
/// when a timer comes due.
package enum Stop: Sendable, Equatable {
  /// It has just begun.
  case entry
  /// A movement has come to its end.
  case step
  /// At a breakpoint.
  indirect case breakpoint(BreakpointHit)
  /// At the state that was asked for.
  case cursor(StateID)
  /// Tasks wait for an answer, and nothing else can move.
  case needsAnswer([TaskID])
  /// Only the clock can move the execution.
  case waitingForTime(until: Instant)
  /// Tasks are done by programs or services outside, and nothing else can move; a movement goes on when they have
  /// answered.
  case calling([TaskID])
  /// An error that no retrier and no catcher takes.
  indirect case uncaught(Failure)
  /// Somebody asked for a pause.
  case paused
  /// A value was changed by hand.
  case edited
  /// The time, or a person, ended what a branch waited for.
  indirect case waitEnded(WaitEnd)
  /// An execution that had ended badly has been set going again.
  case redriven
  /// The execution has ended.
  case ended
  /// At the first moment; there is nothing before it.
  case beginning
  /// A movement is under way.
  case moving
  /// Only these branches can go on, or what is inside them, and they are held.
  case frozen([BranchID])
}

/// A line of the session's log.
package struct LogEntry: Sendable, Equatable {
  /// What kind of line it is.
  package enum Kind: Sendable, Equatable {
    /// A command of the user, in words.
    case command
    /// Something that happened.
    case note
    /// Something that came of a command or of a file, and is worth telling at once.
    case notice
    /// A command that could not be carried out, and why.
    case refusal
  }

  /// What kind of line it is.
  package var kind: Kind
  /// The line.
  package var text: String

  package init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}
