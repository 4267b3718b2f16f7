import HashTreeCollections
public import JSONModel
public import StatesLanguage

/// An execution of a state machine, as a value.
///
/// It does nothing by itself: ``step()`` runs the smallest stage of one branch, ``deliver(_:at:)`` hands in what the
/// outside world has to say, and ``takeEffects()`` tells what the outside world has to do. Equal values behave equally,
/// and a copy of the value is a moment that one can go back to.
///
/// Copies share nearly everything: the history and the branches are persistent structures.
public struct Execution: Sendable {
  /// What does not change.
  public internal(set) var program: Program
  /// Whether it goes on.
  public internal(set) var status = ExecutionStatus.running
  /// The time on its clock.
  public internal(set) var now: Instant
  /// What happened, as AWS records it.
  public internal(set) var history = AppendOnlyLog<HistoryEvent>()
  /// The branch that moved last.
  var active: Branch
  /// All other live branches.
  var parked = BranchTable()
  /// The child execution that the active branch belongs to; none in the execution itself.
  var activeChild: ChildExecution?
  /// The child executions that have begun, but for the active one.
  var children = ChildTable()
  /// The Map Runs that have begun.
  var runs: TreeDictionary<MapRunID, MapRun> = [:]
  /// The ARNs of the executions that its tasks have started.
  var startedExecutions: TreeSet<String> = []
  /// The times that it was redriven.
  public internal(set) var redrives: [Redrive] = []
  /// What the outside world has not been told yet.
  var effects: [Effect] = []
  var random: RandomSource
  var branchCount = 1
  var turnCount = 1
  var taskCount = 0
  var invocations: TreeDictionary<StateID, Int> = [:]
  /// The bytes that were assigned to variables since those that are kept were counted last, and these.
  var bytesAssigned = 0
  /// Always nothing: what can hold a value of any type is passed by its address, and so an execution is, too.
  ///
  /// A debugger asks many small questions at each step; for each of them, the compiler would else copy a kilobyte.
  private var passedByAddress: (any Sendable)?

  /// Makes an execution that has not entered its first state.
  public init(_ machine: StateMachine, input: JSON, settings: ExecutionSettings = .init(), now: Instant) {
    program = Program(machine: machine, settings: settings, input: input, start: now)
    self.now = now
    random = RandomSource(seed: settings.seed)
    let scope = machine[ScopeID.machine]
    active = Branch(
      id: .main,
      parent: nil,
      home: .main,
      scope: scope.id,
      index: 0,
      item: nil,
      visit: Visit(of: scope.startAt, input: input, at: now),
      variables: Variables(),
      condition: .ready,
      lastEvent: 0
    )
    record(.executionStarted(input: input, roleARN: settings.roleARN), after: 0)
  }

  /// The definition.
  public var machine: StateMachine { program.machine }

  /// Takes out what the outside world has to do, in the order in which it was asked for.
  public mutating func takeEffects() -> [Effect] {
    guard !effects.isEmpty else { return [] }
    defer { effects = [] }
    return effects
  }
}

extension Execution: Equatable {
  /// Whether two values are the same moment of executions with the same future.
  public static func == (left: Execution, right: Execution) -> Bool {
    left.program === right.program && left.status == right.status && left.now == right.now
      && left.random == right.random && left.taskCount == right.taskCount
      && left.invocations == right.invocations && left.branchCount == right.branchCount
      && left.turnCount == right.turnCount && left.activeChild == right.activeChild && left.children == right.children
      && left.runs == right.runs && left.effects == right.effects && left.active == right.active
      && left.parked == right.parked && left.history == right.history
      && left.startedExecutions == right.startedExecutions
  }
}
