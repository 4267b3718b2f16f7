public import JSONModel
public import StatesLanguage

/// An execution of a machine that is known here, which a task has started.
///
/// It runs as a child execution beside or below the branch of the task.
public struct ExecutionStart: Sendable, Equatable {
  /// What becomes of the task.
  public enum Form: Sendable, Equatable {
    /// The task ends at once with this result, and the execution goes on beside it: Request Response.
    case detached(result: JSON)
    /// The task tells this, and ends with its token; the execution goes on beside it.
    case callback(submission: JSON)
    /// The task tells this, and ends with the execution, with its description: `Input` and `Output` as text or parsed.
    case awaited(submission: JSON, parsed: Bool)
    /// The task ends with the execution, well in any case: StartSyncExecution.
    case answered
  }

  /// The machine.
  public let machine: MachineID
  /// The execution's name.
  public let name: String
  /// The execution's input.
  public let input: JSON
  /// What becomes of the task.
  public let form: Form

  /// Makes a start.
  public init(machine: MachineID, name: String, input: JSON, form: Form) {
    self.machine = machine
    self.name = name
    self.input = input
    self.form = form
  }

  /// Whether the task ends with the execution.
  public var isAwaited: Bool {
    switch form {
    case .detached, .callback: false
    case .awaited, .answered: true
    }
  }
}
