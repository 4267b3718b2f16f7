import DebuggerCore
import Interpreter
import JSONModel
import TerminalUI

/// The answer to a task, being written.
struct AnswerForm: Sendable {
  /// The kinds of answers.
  enum Kind: CaseIterable, Hashable, Sendable {
    case success, failure, heartbeat

    /// What the kind is called.
    var title: String {
      switch self {
      case .success: "Success"
      case .failure: "Failure"
      case .heartbeat: "Heartbeat"
      }
    }

    /// The lines that the kind asks for.
    var fields: [Field] {
      switch self {
      case .success: [.kind, .output]
      case .failure: [.kind, .error, .cause]
      case .heartbeat: [.kind]
      }
    }
  }

  /// The lines of the form.
  enum Field: Hashable, Sendable {
    case kind, output, error, cause
  }

  /// The task.
  let task: PendingTask
  /// The kinds of answers that it can take.
  let kinds: [Kind]
  /// The name of its state.
  let name: String
  /// The kind of answer.
  var kind = Kind.success
  /// The line that keys go to.
  var field = Field.output
  /// The result, as JSON.
  var output = TextField("{}")
  /// The error's name; nothing leaves it out.
  var error = TextField("States.TaskFailed")
  /// The error's cause; nothing leaves it out.
  var cause = TextField("")
  /// Why the answer cannot be sent; known after the first try.
  var problem: String?

  /// Makes a form.
  init(task: PendingTask, name: String) {
    self.task = task
    kinds = task.acceptsHeartbeat ? Kind.allCases : [.success, .failure]
    self.name = name
  }

  /// Lets keys go to another line.
  mutating func moveField(by count: Int) { field = kind.fields.cycled(from: field, by: count) }

  /// Changes the kind of answer.
  mutating func changeKind(by count: Int) {
    kind = kinds.cycled(from: kind, by: count)
    if !kind.fields.contains(field) { field = kind.fields.last { $0 != .cause } ?? .kind }
    problem = nil
  }

  /// Answers a key that edits the line that keys go to.
  mutating func edit(_ key: Key) -> Bool {
    switch field {
    case .kind: false
    case .output: output.handle(key)
    case .error: error.handle(key)
    case .cause: cause.handle(key)
    }
  }

  /// The answer, or nothing and a problem.
  mutating func read() -> Answer? {
    switch kind {
    case .heartbeat: return .heartbeat
    case .failure: return .failure(error: error.isEmpty ? nil : error.text, cause: cause.isEmpty ? nil : cause.text)
    case .success:
      do throws(JSONSyntaxError) {
        return .success(output: try JSON(parsing: output.text))
      } catch {
        problem = "column \(error.position.column): \(error.message)"
        return nil
      }
    }
  }
}
