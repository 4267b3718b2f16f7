import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

/// Debuggers are attached to executions.
///
/// A session is what came into it from outside: whoever reads its journal, line by line as it grows, lives it again and
/// sees all that a debugger sees. What that person does goes into the session here, and comes back as a line.
extension StepFunctionsService {
  /// The executions that a debugger can be attached to, the newest first.
  func sessions() -> JSON {
    let rows =
      executions.values.map { hosted in
        (
          hosted.startDate,
          JSON.object([
            "executionArn": .string(hosted.arn), "machine": .string(hosted.runs.name), "name": .string(hosted.name),
            "status": .string(hosted.known.status.name), "startDate": hosted.startDate.seconds,
            "waiting": .number(JSONNumber(hosted.known.status.isFinal ? 0 : hosted.known.unattendedTasks.count)),
          ])
        )
      } + resting.values.map { ($0.startDate, $0.sessionRow) }
    return ["sessions": .array(rows.sorted { $0.0 > $1.0 }.map(\.1))]
  }

  /// Lines of a session's journal from a number on; when there is none yet, they are waited for.
  func readSession(_ arguments: JSONObject) async throws(APIFailure) -> JSON {
    let hosted = try await session(arguments)
    let first = max(0, arguments["from"]?.number?.integer ?? 0)
    var lines = hosted.record.lines(from: first)
    if lines.isEmpty {
      await hosted.record.waitForLines(after: first, atMost: Self.longPoll)
      lines = hosted.record.lines(from: first)
    }
    return ["lines": .array(lines.map(JSON.string))]
  }

  /// How long a reader waits for more lines at most.
  private static let longPoll = Duration.seconds(20)

  /// Has a session carry out a command, a line that says everything that it means.
  func performCommand(_ arguments: JSONObject) async throws(APIFailure) -> JSON {
    let hosted = try await session(arguments)
    guard let line = arguments["line"]?.string else { throw APIFailure("ValidationException", "'line' is missing.") }
    do throws(CommandLineError) {
      guard case .command(let command) = try TypedCommand(parsing: line, in: await hosted.session.snapshot) else {
        throw CommandLineError("'\(line)' is no command that changes anything")
      }
      await hosted.session.run(command, settling: false)
      return ["line": .number(JSONNumber(hosted.record.count))]
    } catch {
      throw APIFailure("ValidationException", error.description)
    }
  }

  private func session(_ arguments: JSONObject) async throws(APIFailure) -> HostedExecution {
    guard let arn = arguments["executionArn"]?.string, let hosted = try await hosted(arn) else {
      throw APIFailure(
        "ExecutionDoesNotExist",
        "Execution Does Not Exist: '\(arguments["executionArn"]?.string ?? "")'"
      )
    }
    return hosted
  }
}
