import DebuggerCore
import Glibc
import Interpreter

/// The file beside a definition that keeps its breakpoints: `order.asl.json.asldb`.
struct BreakpointFile: Sendable {
  /// Its path.
  let path: String

  /// The file of a definition; none for one that is read from standard input or a pipe.
  init?(ofDefinition definition: String) {
    let file = definition.lastIndex(of: "#").map { String(definition[..<$0]) } ?? definition
    guard Folder.hasRegularFile(definition) || Folder.hasRegularFile(file) else { return nil }
    path = definition + ".asldb"
  }

  /// Reads it; without it there are no breakpoints.
  ///
  /// What is no regular file is not touched: a pipe would keep whoever opens it.
  func read() throws(CommandFailure) -> [Breakpoint] {
    guard FileContents.exists(path) else { return [] }
    guard Folder.hasRegularFile(path) else { throw CommandFailure("\(path) is no regular file") }
    let bytes = try FileContents.read(path)
    do throws(BreakpointLines.Problem) {
      return try BreakpointLines.breakpoints(in: bytes)
    } catch {
      throw CommandFailure("\(path):\(error.line): \(error.message)")
    }
  }

  /// Writes it; without breakpoints it is taken away.
  func save(_ breakpoints: [Breakpoint]) throws(CommandFailure) {
    guard breakpoints.isEmpty else {
      return try FileContents.write(Array(BreakpointLines.text(of: breakpoints).utf8), to: path)
    }
    guard unsafe unlink(path) != 0, errno != ENOENT else { return }
    throw CommandFailure("error: cannot remove \(path): \(SystemError())")
  }
}

extension Debugger {
  /// Sets the breakpoints that a file keeps.
  ///
  /// A file that cannot be read is left as it is, which the log says.
  ///
  /// - Returns: What keeps them from then on, and says why it cannot.
  mutating func openBreakpoints(of file: BreakpointFile?) -> @Sendable ([Breakpoint]) -> String? {
    guard let file else { return { _ in nil } }
    do throws(CommandFailure) {
      restore(try file.read())
    } catch {
      let problem = error.text
      complain("breakpoints are not read: \(problem)")
      return { _ in problem }
    }
    return { breakpoints in
      do throws(CommandFailure) {
        try file.save(breakpoints)
        return nil
      } catch {
        return error.text
      }
    }
  }

  /// Sets the breakpoints of the command line, those left out that are there already.
  mutating func setBreakpoints(_ texts: [String]) throws(CommandFailure) {
    for text in texts {
      let rule = try Self.rule(in: text)
      if snapshot.breakpoints.contains(where: { $0.breakpoint.rule == rule }) { continue }
      if let problem = refusal(toSet: rule) { throw CommandFailure("error: --break '\(text)': \(problem)") }
      complete(.breakpoint(.set(rule)), at: execution.now)
    }
  }

  private static func rule(in text: String) throws(CommandFailure) -> BreakpointRule {
    let line = text.hasPrefix("break ") || text.hasPrefix("log ") ? text : "break \(text)"
    do throws(BreakpointSyntaxError) {
      return try BreakpointRule(parsing: line)
    } catch {
      throw CommandFailure("error: --break: '\(line)', \(error)")
    }
  }
}
