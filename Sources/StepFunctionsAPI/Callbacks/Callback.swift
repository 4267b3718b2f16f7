import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

/// Something that waits for an answer, as our own commands list it.
struct Callback {
  /// What it is; the raw value is the word for it.
  enum Kind: String {
    /// A task that somebody answers with its token.
    case callback
    /// The task of an activity.
    case activity
    /// A job whose end is waited for.
    case job
    /// A task that nobody does: a person has to answer it.
    case task
  }

  /// The execution.
  let execution: String
  /// The task.
  let task: PendingTask
  /// The way to its state, with the items of Maps: `Fan[3]/Ship`.
  let path: String
  /// The time on the execution's clock.
  let now: Instant

  /// What it is.
  var kind: Kind {
    switch task.resource {
    case .activity: .activity
    case .lambdaFunction: .task
    case .service(let action):
      switch action.pattern {
      case .waitForTaskToken: .callback
      case .sync, .syncParsed: .job
      case .requestResponse: .task
      }
    }
  }

  /// By what it is answered: its token, or the execution and the task's number.
  var id: String { task.token ?? "\(execution)#\(task.id.number)" }

  /// What speaks against it.
  var warnings: [String] {
    var warnings: [String] = []
    if task.deadline == nil, task.heartbeatDeadline == nil {
      warnings.append("it has no time limit: it would wait forever")
    }
    if kind == .callback, let token = task.token, !task.input.contains(text: token) {
      warnings.append("its token was not passed on: nobody can know it")
    }
    return warnings
  }

  /// What the list says of it.
  var json: JSON {
    var object: JSONObject = [
      "id": .string(id), "kind": .string(kind.rawValue), "executionArn": .string(execution), "path": .string(path),
      "resource": .string(task.resource.arn), "input": .string(task.input.text()),
      "attempt": .number(JSONNumber(task.attempt + 1)), "scheduled": task.scheduledAt.seconds,
      "waiting": .number(JSONNumber(Double(now.milliseconds - task.scheduledAt.milliseconds) / 1000)),
      "warnings": .array(warnings.map(JSON.string)),
    ]
    object["token"] = task.token.map(JSON.string)
    object["timeout"] = task.deadline.map { Self.seconds(from: now, to: $0) }
    object["heartbeat"] = task.heartbeatDeadline.map { Self.seconds(from: now, to: $0) }
    return .object(object)
  }

  private static func seconds(from now: Instant, to deadline: Instant) -> JSON {
    .number(JSONNumber(Double(deadline.milliseconds - now.milliseconds) / 1000))
  }
}

extension JSON {
  /// Whether a text is anywhere in it, also inside of a longer one.
  func contains(text: String) -> Bool {
    switch self {
    case .string(let own): own.contains(text)
    case .array(let elements): elements.contains { $0.contains(text: text) }
    case .object(let object): object.members.contains { $0.value.contains(text: text) }
    case .null, .bool, .number: false
    }
  }
}
