import ArgumentParser
import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import StepFunctionsAPI

/// Opens an execution of a running endpoint in the debugger.
struct AttachCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "Open an execution of a running endpoint in the debugger.",
    discussion: """
      EXECUTION is an ARN, a name, or the beginning of one that no other has; without it, the only one that runs is opened; \
      when there are several, or none, those that can be opened are listed and the exit code is 1. Everybody who is attached sees the same session and can move it, and is told what the others do: pause \
      stops it, c lets it go on. When the last one leaves, it goes on, its breakpoints disabled, unless --hold is given; one \
      that is not heard of for ten seconds counts as gone. With asldb serve --stop-on-entry, executions wait \
      before their first state.
      """
  )

  @Argument(help: "The execution.")
  var execution: String?

  @Flag(help: "List the executions, the newest first.")
  var list = false

  @Flag(help: "Leave the execution as it stands, and do not let it go on.")
  var hold = false

  @OptionGroup var endpoint: ClientOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var lines: LineOptions

  @MainActor
  func run() async throws {
    try screen.check()
    let sessions = try await endpoint.call(.listSessions)["sessions"]?.array ?? []
    if list { return try tell(sessions) }
    let arn = try chosen(among: sessions)
    let rules = try screen.breakpoints.map { try Debugger.rule(in: $0) }
    let session = try await AttachedSession(arn, through: try endpoint.client, holding: hold)
    await session.begin()
    do {
      for rule in rules { _ = await session.perform(.breakpoint(.set(rule))) }
      let definition = DefinitionFile(
        path: await session.machineName,
        bytes: Array(await session.machine.document.value.text(.pretty).utf8),
        for: await session.workflow
      )
      let shown = try definition.shown
      try await screen.show(session, of: shown, after: lines, otherwise: "asldb attach --list")
    } catch {
      await session.close()
      throw error
    }
    await session.close()
  }

  /// The ARN of the execution that is asked for, or of the only one that runs.
  ///
  /// - Throws: That none is, or that several could be; what could be opened is listed then.
  private func chosen(among sessions: [JSON]) throws(CommandFailure) -> String {
    let arns = sessions.compactMap { $0["executionArn"]?.string }
    guard let execution else { return try onlyOne(among: sessions) }
    let named = sessions.filter { $0["name"]?.string == execution || $0["executionArn"]?.string == execution }
    if named.count == 1, let arn = named[0]["executionArn"]?.string { return arn }
    let alike = arns.filter { arn in
      arn.hasPrefix(execution) || arn.split(separator: ":").last?.hasPrefix(execution) == true
    }
    switch alike.count {
    case 1: return alike[0]
    case 0:
      throw CommandFailure(
        "error: no execution is called '\(execution)'; asldb attach --list lists all",
        code: .executionFailed
      )
    default:
      throw CommandFailure(
        "error: several executions are called so:\n" + alike.joined(separator: "\n"),
        code: .executionFailed
      )
    }
  }

  /// The ARN of the only execution that runs.
  private func onlyOne(among sessions: [JSON]) throws(CommandFailure) -> String {
    let running = sessions.filter { $0["status"] == "RUNNING" }
    if running.count == 1, let arn = running[0]["executionArn"]?.string { return arn }
    if !running.isEmpty {
      try tell(running)
      throw CommandFailure("error: several executions run; name the one to attach to", code: .executionFailed)
    }
    guard !sessions.isEmpty else {
      throw CommandFailure("error: nothing runs, and nothing has run: start an execution first", code: .executionFailed)
    }
    try tell(sessions)
    throw CommandFailure("error: nothing runs; one that has ended is opened by its name", code: .executionFailed)
  }

  private func tell(_ sessions: [JSON]) throws(CommandFailure) {
    guard !sessions.isEmpty else { return try Console.say("there are no executions") }
    for session in sessions { try Console.say(Self.line(of: session)) }
  }

  /// How an execution stands, what it is called, and what it waits for.
  private static func line(of session: JSON) -> String {
    let waiting = session["waiting"]?.number?.integer ?? 0
    let words = waiting == 0 ? "" : waiting == 1 ? "  1 task waits" : "  \(waiting) tasks wait"
    return "\(session["status"]?.string ?? "")  \(session["executionArn"]?.string ?? "")\(words)"
      + (session["held"]?.string.map { "  \($0)" } ?? "")
  }
}
