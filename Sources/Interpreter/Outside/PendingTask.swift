public import JSONModel
public import StatesLanguage

/// A task that has been asked for and has not answered yet.
public struct PendingTask: Sendable, Equatable {
  /// Its handle.
  public let id: TaskID
  /// The state that asked.
  public let state: StateID
  /// What it calls.
  public let resource: TaskResource
  /// What is sent.
  public let input: JSON
  /// The role to assume for the call.
  public let roleARN: String?
  /// The token that an answer from outside carries, when it needs one.
  public let token: String?
  /// Which attempt of this visit it is, from 0.
  public let attempt: Int
  /// How often its state has called before in this execution, in all branches and visits.
  public let invocation: Int
  /// How long it may take, when the definition says so.
  public let timeoutSeconds: Int?
  /// How long it may be silent, when the definition says so.
  public let heartbeatSeconds: Int?
  /// How far it has come.
  public internal(set) var phase: Phase
  /// When it was asked for.
  public let scheduledAt: Instant
  /// When it times out.
  public internal(set) var deadline: Instant?
  /// When it counts as dead unless a heartbeat comes.
  public internal(set) var heartbeatDeadline: Instant?

  /// The main line of the execution that it has started and waits for.
  public internal(set) var child: BranchID?

  /// How far a task has come.
  public enum Phase: Sendable, Equatable {
    /// Asked for; an activity stays so until a worker takes it.
    case scheduled
    /// Taken up.
    case started
    /// Handed to the service, whose answer this is; the job or the callback is still to come.
    case submitted(JSON)
  }

  /// The earlier one of the deadlines.
  var nextDeadline: Instant? {
    switch (deadline, heartbeatDeadline) {
    case (let deadline?, let heartbeat?): min(deadline, heartbeat)
    case (let deadline?, nil): deadline
    case (nil, let heartbeat): heartbeat
    }
  }
}
