import Interpreter
import JSONModel
import StatesLanguage
import Testing

/// The machine of a definition's text.
func machine(_ text: String) throws -> StateMachine {
  let loaded = DefinitionLoader.load(Array(text.utf8))
  return try #require(loaded.machine, "\(loaded.diagnostics.map(\.message))")
}

/// An execution of a definition's text that has not entered its first state, at the beginning of 2024.
func execution(_ text: String, input: String = "{}") throws -> Execution {
  var settings = ExecutionSettings()
  settings.seed = 7
  return Execution(try machine(text), input: try JSON(parsing: input), settings: settings, now: .start2024)
}

extension Instant {
  /// 2024-01-01T00:00:00Z.
  static let start2024 = Instant(milliseconds: 1_704_067_200_000)

  /// A moment so many seconds after the test executions began.
  static func after(_ seconds: Double) -> Instant { start2024.adding(seconds: seconds) }
}

extension Execution {
  /// The history as `id<-previous type` lines.
  var events: [String] { history.map { "\($0.id)<-\($0.previousID) \($0.detail.type)" } }

  /// Steps to where nothing can move, answering each task by its state's name; a task without an answer stays open.
  mutating func run(answering answers: [String: [Result<JSON, TaskError>]]) throws {
    var left = answers
    run()
    while let task = pendingTasks.first(where: { !(left[machine[$0.state].name.text] ?? []).isEmpty }) {
      switch left[machine[task.state].name.text]?.removeFirst() {
      case .success(let output)?: try deliver(.taskSucceeded(task.id, output: output), at: now)
      case .failure(let error)?: try deliver(.taskFailed(task.id, error: error.name, cause: error.cause), at: now)
      case nil: break
      }
      run()
    }
  }

  /// Steps to the end, letting time pass whenever nothing else can move.
  mutating func runThroughTime() throws {
    run()
    while let deadline = nextDeadline {
      try deliver(.timePassed, at: deadline)
      run()
    }
  }
}

/// How a test lets a task fail.
struct TaskError: Error {
  var name: String?
  var cause: String?
}
