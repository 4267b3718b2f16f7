public import JSONModel
public import StatesLanguage

/// One visit of a state by a branch: where in the state's data flow it is, and the data at each stage so far.
public struct Visit: Sendable, Equatable {
  /// The state.
  public let state: StateID
  /// The stage that runs next.
  public internal(set) var stage: Stage = .enter
  /// The state's input.
  public internal(set) var input: JSON
  /// What `InputPath` selected.
  public internal(set) var effectiveInput: JSON?
  /// What `Parameters` made; in a Map, its items as an array.
  public internal(set) var arguments: JSON?
  /// The result of the state's work.
  public internal(set) var result: JSON?
  /// What `ResultSelector` made of it.
  public internal(set) var selectedResult: JSON?
  /// The input with the result in it, where `ResultPath` put it.
  public internal(set) var placedResult: JSON?
  /// What `Assign` sets when the state is left.
  public internal(set) var assigned: [Assigned] = []
  /// What the state passes on.
  public internal(set) var output: JSON?
  /// Where the state goes, when that is known.
  public internal(set) var transition: Transition?
  /// The rule of a Choice that held, from 0; none for `Default`.
  public internal(set) var chosenRule: Int?
  /// The error that is being, or was last, dealt with.
  public internal(set) var failure: Failure?
  /// What its branches have left, when one of them has failed.
  var broken: BrokenJoin?
  /// The catcher that took the error, from 0.
  public internal(set) var catcher: Int?
  /// The Map Run of this attempt, in a distributed Map.
  public internal(set) var mapRun: MapRunID?
  /// How often the state was retried in this visit.
  public internal(set) var retryCount = 0
  /// How often each retrier was used in this visit, by its place in `Retry`.
  public internal(set) var retrierUses: [Int] = []
  /// What of it a person has forced.
  public internal(set) var forced: ForcedParts = []
  /// Where it goes on when the state has been entered, if a person has said so before that.
  var stageAfterEntry: Stage?
  /// The number of the event that entered the state.
  public internal(set) var enteredEvent = 0
  /// When the state was entered.
  public internal(set) var enteredAt: Instant

  /// A variable that the state sets.
  public struct Assigned: Sendable, Equatable {
    /// Its name.
    public let name: String
    /// Its value.
    public let value: JSON

    /// Makes one.
    public init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  init(of state: StateID, input: JSON, at now: Instant) {
    self.state = state
    self.input = input
    enteredAt = now
  }

  /// What the state works on: its input, or what `InputPath` selected of it.
  public var workingInput: JSON { effectiveInput ?? input }

  /// What the state sends, or what a Pass makes: that of `Parameters`, or its working input.
  public var workingArguments: JSON { arguments ?? workingInput }
}

/// An error that a visit met.
public struct Failure: Sendable, Equatable {
  /// Where an error comes from, which decides what can match it.
  public enum Origin: Sendable, Equatable {
    /// A task, a Fail state or a data limit of a task's result.
    case raised
    /// A task took too long.
    case timeout
    /// A task was silent for too long.
    case heartbeat
    /// The engine itself: never retried nor caught.
    case engine
  }

  /// The error's name; a callback may leave it out.
  public let error: String?
  /// The error's cause.
  public let cause: String?
  /// Where it comes from.
  public internal(set) var origin: Origin
  /// Whether it was raised by a branch or an iteration of the state, and not by the state itself.
  public internal(set) var isOfBranch = false
  /// The event that recorded it.
  public internal(set) var event: Int

  /// What a catcher passes on.
  ///
  /// - Source: States Language specification, "Error output".
  public var errorOutput: JSON {
    ["Error": error.map(JSON.string) ?? .null, "Cause": cause.map(JSON.string) ?? .null]
  }
}
