import ArgumentParser
import DebuggerCore
import Glibc
import Integrations
import Interpreter
import JSONModel
import StatesLanguage

/// Recorded sessions.
extension ReplayCommand {
  /// Lives a recorded session again, and opens it at its end or only says where that is.
  @MainActor
  func replayRecording(_ bytes: [UInt8]) async throws {
    let name = FileContents.name(of: history)
    let journal = try RecordingReplay.journal(in: bytes, named: name)
    let mock: (any Connector)? = try mocks.connector(for: journal.machine)
    let outside = try storage.outside(answering: ConnectorChain([mock, AskConnector()].compactMap(\.self)))
    var replay = JournalReplay(journal, outside: outside)
    let problem = RecordingReplay.run(&replay)
    if check || !lines.isPlain && isatty(STDOUT_FILENO) == 0 {
      if let problem { throw CommandFailure("\(name): \(problem)", code: .diverged) }
      return try Console.say(RecordingReplay.report(journal, replay.debugger.snapshot, name))
    }
    var debugger = replay.debugger
    debugger.note(problem.map { "the recording leads elsewhere: \($0)" } ?? "the recording was lived again to its end")
    try debugger.setBreakpoints(screen.breakpoints)
    let file = DefinitionFile(
      path: journal.header.name,
      bytes: Array(debugger.execution.machine.document.value.text(.pretty).utf8),
      for: journal.header.settings.workflow
    )
    try await screen.show(debugger, of: try file.shown, after: lines, otherwise: "asldb replay --check")
  }
}

/// Recordings as files.
enum RecordingReplay {
  /// Whether a file begins as a recording does.
  static func isRecording(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array(#"{"asldb":"#.utf8)) }

  /// Reads a recording, and says where it is wrong.
  static func journal(in bytes: [UInt8], named name: String) throws(CommandFailure) -> Journal {
    let machine = try definition(namedIn: bytes, ofFile: name)
    do throws(JournalProblem) {
      return try Journal(parsing: bytes, of: machine)
    } catch {
      throw CommandFailure("\(name):\(error.line): error: \(error.reason.words)")
    }
  }

  /// The definition of an execution in the folder of an endpoint, whose journal only names it.
  ///
  /// - Returns: Nothing when the recording has its definition itself.
  private static func definition(namedIn bytes: [UInt8], ofFile file: String) throws(CommandFailure) -> StateMachine? {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    guard let header = try? JSON(parsing: Array(line)), let name = header["definition"]?.string else { return nil }
    let path = "\(file.folder)../definitions/\(name).json"
    let workflow = header["settings"]?["type"]?.string.flatMap { WorkflowType(rawValue: $0) } ?? .standard
    guard let machine = DefinitionLoader.load(try FileContents.read(path), for: workflow).machine else {
      throw CommandFailure("error: \(path) is no state machine")
    }
    return machine
  }

  /// Lives a recording again.
  ///
  /// - Returns: Where it leads elsewhere than it did; nothing when it does not.
  static func run(_ replay: inout JournalReplay) -> JournalProblem? {
    do throws(JournalProblem) {
      try replay.run()
      return nil
    } catch {
      return error
    }
  }

  /// What is said about a recording that leads where it did.
  static func report(_ journal: Journal, _ snapshot: Snapshot, _ name: String) -> String {
    let steps = journal.commandCount == 1 ? "1 command" : "\(journal.commandCount) commands"
    let forks = snapshot.forks.count == 1 ? "" : " of timeline \(snapshot.fork)"
    return "\(name): \(steps) of \(journal.header.name) lead where they did, to \(snapshot.address.text)\(forks); "
      + "the execution is \(snapshot.status.name)"
  }
}
