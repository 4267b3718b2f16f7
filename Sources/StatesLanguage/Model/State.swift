public import JSONModel
public import JSONPathEngine

/// What the type of a state gives it: exactly the fields that the type allows.
///
/// - Source: States Language specification, "State Types".
///
/// The payloads are behind references: states are looked at at every stage, and rarely copied for keeps.
public indirect enum State: Sendable {
  /// Passes its input, or a fixed result, on.
  case pass(PassState)
  /// Has work done outside.
  case task(TaskState)
  /// Chooses the next state.
  case choice(ChoiceState)
  /// Waits for a duration or until a time.
  case wait(WaitState)
  /// Ends its scope well.
  case succeed(SucceedState)
  /// Ends its scope with an error.
  case fail(FailState)
  /// Runs several branches at once.
  case parallel(ParallelState)
  /// Runs one processor for each item.
  case map(MapState)

  /// The type of the state.
  public var type: StateType {
    switch self {
    case .pass: .pass
    case .task: .task
    case .choice: .choice
    case .wait: .wait
    case .succeed: .succeed
    case .fail: .fail
    case .parallel: .parallel
    case .map: .map
    }
  }
}

extension State {
  /// Whether the state is a Task that starts executions of a state machine.
  public var startsExecutions: Bool {
    if case .task(let task) = self { task.resource.startsExecution } else { false }
  }
}

/// The `Type` of a state; the raw value is the definition's word for it.
public enum StateType: String, Sendable, Hashable, CaseIterable {
  case pass = "Pass"
  case task = "Task"
  case choice = "Choice"
  case wait = "Wait"
  case succeed = "Succeed"
  case fail = "Fail"
  case parallel = "Parallel"
  case map = "Map"
}

/// Where an execution goes after a state.
public enum Transition: Sendable, Equatable, Hashable {
  /// `Next`: to another state of the same scope.
  case next(StateID)
  /// `End`: the scope ends with the state's output.
  case end
}

/// A Pass state.
public struct PassState: Sendable {
  /// Its `InputPath` and the fields that shape its result.
  public var flow: DataFlow
  /// Its fixed `Result`.
  public var result: JSON?
  /// Where it goes.
  public var transition: Transition
}

/// A Task state.
public struct TaskState: Sendable {
  /// Its paths and templates.
  public var flow: DataFlow
  /// What it calls.
  public var resource: TaskResource
  /// The role to call it with (`Credentials`).
  public var credentials: FieldTemplate?
  /// How long one attempt may take.
  public var timeoutSeconds: DynamicInteger?
  /// How long an attempt may go without a heartbeat.
  public var heartbeatSeconds: DynamicInteger?
  /// Its error handling.
  public var handling: ErrorHandling
  /// Where it goes.
  public var transition: Transition
}

/// A Choice state.
public struct ChoiceState: Sendable {
  /// Its `InputPath`, `OutputPath`, and the `Assign` and `Output` that go with `Default`.
  public var flow: DataFlow
  /// Its rules; the first that holds is followed.
  public var rules: [ChoiceRule]
  /// Where it goes when no rule holds.
  public var defaultState: StateID?
}

/// A Wait state.
public struct WaitState: Sendable {
  /// Its `InputPath`, `OutputPath` and `Assign`.
  public var flow: DataFlow
  /// For how long or until when.
  public var time: WaitTime
  /// Where it goes.
  public var transition: Transition
}

/// For how long, or until when, a Wait state waits.
public enum WaitTime: Sendable {
  /// `Seconds`.
  case seconds(Int)
  /// `SecondsPath`.
  case secondsPath(JSONPath)
  /// `Timestamp`, and its text.
  case timestamp(Timestamp, text: String)
  /// `TimestampPath`.
  case timestampPath(JSONPath)
  /// `Seconds`, computed in JSONata.
  case secondsExpression(FieldExpression)
  /// `Timestamp`, computed in JSONata.
  case timestampExpression(FieldExpression)
}

/// A Succeed state.
public struct SucceedState: Sendable {
  /// Its `InputPath` and `OutputPath`.
  public var flow: DataFlow
}

/// A Fail state.
public struct FailState: Sendable {
  /// Its `Error` or `ErrorPath`.
  public var error: DynamicText?
  /// Its `Cause` or `CausePath`.
  public var cause: DynamicText?
}

/// A Parallel state.
public struct ParallelState: Sendable {
  /// Its paths and templates.
  public var flow: DataFlow
  /// Its branches, in order.
  public var branches: [ScopeID]
  /// Its error handling.
  public var handling: ErrorHandling
  /// Where it goes.
  public var transition: Transition
}

/// Where the items of a Map are.
public enum MapItems: Sendable, Equatable {
  /// A path finds them in the effective input (`ItemsPath`), which they are without one.
  case jsonPath(JSONPath?)
  /// They are written or computed in JSONata (`Items`); without that they are the state's input.
  case jsonata(ExpressionTemplate?)
}

/// A Map state.
public struct MapState: Sendable {
  /// Its paths and templates; its `Parameters` are ``itemSelector``.
  public var flow: DataFlow
  /// Where its items are.
  public var items: MapItems
  /// The input of each iteration (`ItemSelector`, or its older name `Parameters`).
  public var itemSelector: FieldTemplate?
  /// How many iterations may run at once; 0 stands for no limit.
  public var maxConcurrency: DynamicInteger?
  /// Its processor.
  public var processor: ScopeID
  /// What makes it distributed; nothing when its iterations run inside the same execution (`INLINE`).
  public var distribution: DistributedMap?
  /// Its error handling.
  public var handling: ErrorHandling
  /// Where it goes.
  public var transition: Transition
}
