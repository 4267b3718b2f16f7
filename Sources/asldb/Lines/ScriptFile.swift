import DebuggerCore
import PlainUI
import TerminalUI

/// Commands of the debugger in a file, one a line.
struct ScriptFile {
  /// What messages call it.
  let name: String
  private let lines: [String]

  /// Reads a file.
  init(reading path: String) throws(CommandFailure) {
    name = path == FileContents.standardInput ? LineInput.name : path
    let bytes = try FileContents.read(path)
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Runs its lines up to one that leaves.
  ///
  /// - Parameters:
  ///   - debugger: Does what they say.
  ///   - prepare: Is called before each of them.
  ///   - check: Is called after each of them, to end early.
  /// - Returns: Whether one of them leaves.
  /// - Throws: ``CommandFailure`` at the first line that is no command, and what `check` throws.
  func run(
    by debugger: PlainDebugger,
    before prepare: () async -> Void = {},
    check: () throws(CommandFailure) -> Void = {}
  ) async throws(CommandFailure) -> PlainDebugger.Outcome {
    for (index, line) in lines.enumerated() where !line.isBlank {
      await prepare()
      let outcome = try await debugger.run(line, number: index + 1, of: name)
      try check()
      if outcome == .quits { return .quits }
    }
    return .goesOn
  }
}

extension PlainDebugger {
  /// Does what a line of a file asks for.
  ///
  /// - Throws: Where the line is wrong.
  func run(_ line: String, number: Int, of file: String) async throws(CommandFailure) -> Outcome {
    do throws(CommandLineError) {
      return try await run(line)
    } catch {
      throw CommandFailure("\(Text.escaped(file)):\(number): \(Text.escaped(error.description))")
    }
  }
}

extension String {
  /// Whether it is a line that only keeps others apart.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
