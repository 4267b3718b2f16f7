import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

/// Something that waits for an answer, as our own commands list it.
struct Callback {
  /// The execution.
  let execution: String
  /// The task.
  let task: PendingTask
  /// The way to its state, with the items of Maps: `Fan[3]/Ship`.
  let path: String
  /// What speaks against it.
  let warnings: [CallbackWarning]
  /// The time on the execution's clock.
  let now: Instant
  /// Who holds the execution, in words; nothing when it goes on by itself.
  let holder: String?

  /// By what it is answered: its token, or the execution and the task's number.
  var id: String { task.token ?? "\(execution)#\(task.id.number)" }

  /// What the list says of it.
  var json: JSON {
    var object: JSONObject = [
      "id": .string(id), "kind": .string(task.kind.rawValue), "executionArn": .string(execution), "path": .string(path),
      "resource": .string(task.resource.arn), "input": .string(task.input.text()),
      "attempt": .number(JSONNumber(task.attempt + 1)), "scheduled": task.scheduledAt.seconds,
      "waiting": Self.seconds(from: task.scheduledAt, to: now),
      "warnings": .array(warnings.map { .string($0.words) }),
    ]
    object["held"] = holder.map(JSON.string)
    object["token"] = task.token.map(JSON.string)
    object["timeout"] = task.deadline.map { Self.seconds(from: now, to: $0) }
    object["heartbeat"] = task.heartbeatDeadline.map { Self.seconds(from: now, to: $0) }
    return .object(object)
  }

  private static func seconds(from now: Instant, to deadline: Instant) -> JSON {
    .number(JSONNumber(Double(deadline.milliseconds - now.milliseconds) / 1000))
  }
}
