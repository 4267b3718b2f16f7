import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

/// What waits for an answer, for our own commands.
extension StepFunctionsService {
  /// Answers a call of an operation of our own.
  func answer(to operation: OwnOperation, _ arguments: JSONObject) async throws(APIFailure) -> JSON {
    switch operation {
    case .listCallbacks: ["callbacks": .array(await callbacks().map(\.json))]
    case .answerCallback: try await answerCallback(arguments)
    case .listSessions: await sessions()
    case .readSession: try await readSession(arguments)
    case .performCommand: try await performCommand(arguments)
    case .leaveSession: try await leaveSession(arguments)
    }
  }

  /// All that waits for an answer, those that have waited longest first.
  private func callbacks() async -> [Callback] {
    var callbacks: [Callback] = []
    for hosted in executions.running.sorted(by: { $0.startDate < $1.startDate }) {
      let (waiting, holder) = (await hosted.session.waiting, await holder(of: hosted))
      callbacks += waiting.entries.map {
        Callback(
          execution: hosted.arn,
          task: $0.task,
          path: $0.path,
          warnings: $0.warnings,
          now: waiting.now,
          holder: holder
        )
      }
    }
    return callbacks.sorted { $0.task.scheduledAt < $1.task.scheduledAt }
  }

  private func answerCallback(_ arguments: JSONObject) async throws(APIFailure) -> JSON {
    guard let id = arguments["id"]?.string else { throw APIFailure("ValidationException", "'id' is missing.") }
    let (session, task) = try await place(ofCallback: id)
    let answer: Answer
    if let text = arguments["output"]?.string {
      guard let output = try? JSON(parsing: text) else {
        throw APIFailure("InvalidOutput", "Invalid Output: '\(text)'")
      }
      answer = .success(output: output)
    } else if arguments["heartbeat"] == true {
      answer = .heartbeat
    } else if arguments["expire"] == true {
      return try await expire(task, in: session)
    } else {
      answer = .failure(error: arguments["error"]?.string, cause: arguments["cause"]?.string)
    }
    do throws(Refusal) {
      try await session.answer(task, with: answer, settling: false)
      return [:]
    } catch {
      throw APIFailure("TaskTimedOut", "Task Timed Out: '\(error.words)'")
    }
  }

  /// Lets a task time out now.
  private func expire(_ task: TaskID, in session: DebugSession) async throws(APIFailure) -> JSON {
    do throws(Refusal) {
      try await session.performAtEnd(.answerAll([task], .expiry), settling: false)
      return [:]
    } catch {
      throw APIFailure("TaskTimedOut", "Task Timed Out: '\(error.words)'")
    }
  }

  /// The task that a token names, or an execution and a number.
  private func place(ofCallback id: String) async throws(APIFailure) -> (DebugSession, TaskID) {
    guard let hash = id.lastIndex(of: "#"), let number = Int(id[id.index(after: hash)...]) else {
      return try await task(ofToken: id)
    }
    guard let session = executions[String(id[..<hash])]?.session,
      let task = await session.execution.pendingTasks.first(where: { $0.id.number == number })
    else { throw APIFailure("TaskDoesNotExist", "Task Does Not Exist: '\(id)'") }
    return (session, task.id)
  }
}
