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
  func sessions() async -> JSON {
    var rows = executions.resting.values.map { ($0.startDate, $0.sessionRow) }
    for hosted in executions.atHand.values { rows.append((hosted.startDate, await row(of: hosted))) }
    return ["sessions": .array(rows.sorted { $0.0 > $1.0 }.map(\.1))]
  }

  private func row(of hosted: HostedExecution) async -> JSON {
    var row: JSONObject = [
      "executionArn": .string(hosted.arn), "machine": .string(hosted.runs.name), "name": .string(hosted.name),
      "status": .string(hosted.known.status.name), "startDate": hosted.startDate.seconds,
      "waiting": .number(JSONNumber(hosted.known.status.isFinal ? 0 : hosted.known.unattendedTasks.count)),
      "attached": .number(JSONNumber(attached.count(of: hosted.arn))),
    ]
    row["held"] = await holder(of: hosted).map(JSON.string)
    return .object(row)
  }

  /// Lines of a session's journal from a number on, with who gave those that are commands; when there is none yet, they
  /// are waited for.
  ///
  /// Whoever says who it is is attached from then on, and learns who else is.
  func readSession(_ arguments: JSONObject) async throws(APIFailure) -> JSON {
    let hosted = try await session(arguments)
    hosted.useCount += 1
    defer { hosted.useCount -= 1 }
    let first = max(0, arguments["from"]?.number?.integer ?? 0)
    guard let debugger = arguments["debugger"]?.string else {
      return .object(await entries(of: hosted, from: first, atMost: Self.longPoll))
    }
    let isNew = await hear(of: debugger, at: hosted, holding: arguments["hold"] == true)
    var answer = await entries(of: hosted, from: first, atMost: isNew ? .zero : attachedPoll, for: debugger)
    // It may have left while its question was open.
    if attached.attachment(of: debugger, to: hosted.arn) != nil {
      await hear(of: debugger, at: hosted, holding: arguments["hold"] == true)
    }
    let company = company(of: debugger, at: hosted)
    answer["isNew"] = .bool(isNew)
    answer["others"] = .number(JSONNumber(company.others))
    answer["anotherMoved"] = .bool(company.hasMoved)
    return .object(answer)
  }

  private func entries(
    of hosted: HostedExecution,
    from first: Int,
    atMost limit: Duration,
    for debugger: String? = nil
  ) async -> JSONObject {
    var entries = hosted.record.entries(from: first)
    if entries.isEmpty, limit > .zero {
      await hosted.record.waitForLines(after: first, atMost: limit)
      entries = hosted.record.entries(from: first)
    }
    return [
      "lines": .array(entries.map { .string($0.line) }),
      "origins": .array(entries.map { $0.origin?.json(for: debugger) ?? .null }),
    ]
  }

  /// How long a reader waits for more lines at most.
  private static let longPoll = Duration.seconds(20)

  /// Has a session carry out a command, a line that says everything that it means.
  func performCommand(_ arguments: JSONObject) async throws(APIFailure) -> JSON {
    let hosted = try await session(arguments)
    hosted.useCount += 1
    defer { hosted.useCount -= 1 }
    guard let line = arguments["line"]?.string else { throw APIFailure("ValidationException", "'line' is missing.") }
    do throws(CommandLineError) {
      guard case .command(let command) = try TypedCommand(parsing: line, in: await hosted.session.snapshot) else {
        throw CommandLineError("'\(line)' is no command that changes anything")
      }
      let debugger = arguments["debugger"]?.string ?? "\(configuration.random())"
      let origin = CommandOrigin.attached(debugger)
      attached.note(mover: debugger, of: hosted.arn)
      await CommandOrigin.$current.withValue(origin) { await hosted.session.runForeign(command) }
      await tellCompany(of: hosted)
      return ["line": .number(JSONNumber(hosted.record.line(ofLastCommandOf: origin)))]
    } catch {
      throw APIFailure("ValidationException", error.description)
    }
  }

  /// The execution that a call is about.
  func session(_ arguments: JSONObject) async throws(APIFailure) -> HostedExecution {
    guard let arn = arguments["executionArn"]?.string, let hosted = try await hosted(arn) else {
      throw APIFailure(
        "ExecutionDoesNotExist",
        "Execution Does Not Exist: '\(arguments["executionArn"]?.string ?? "")'"
      )
    }
    return hosted
  }
}

extension CommandOrigin {
  /// Who gave a command, for a debugger that is attached.
  fileprivate func json(for debugger: String?) -> JSON {
    switch self {
    case .attached(let other): other == debugger ? "you" : "another"
    case .person: "another"
    case .detour: "detour"
    case .detourEnd: "detourEnd"
    }
  }
}
