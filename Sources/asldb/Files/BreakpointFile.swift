import DebuggerCore
import Glibc
import Integrations
import Interpreter
import Synchronization

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
      guard !FileContents.exists(path) || Folder.hasRegularFile(path) else {
        throw CommandFailure("\(path) is no regular file")
      }
      return try FileContents.replace(path, with: Array(BreakpointLines.text(of: breakpoints).utf8))
    }
    guard unsafe unlink(path) != 0, errno != ENOENT else { return }
    throw CommandFailure("error: cannot remove \(path): \(SystemError())")
  }
}

extension BreakpointFile {
  /// What keeps the breakpoints of a session, and says why it cannot.
  ///
  /// What another session has put into the file meanwhile is not written over.
  ///
  /// - Parameter first: The breakpoints that the file has now.
  /// - Returns: What takes the breakpoints to keep, and gives the reason when it cannot.
  func saving(over first: [Breakpoint]) -> @Sendable ([Breakpoint]) -> String? {
    let known = Mutex(first)
    return { breakpoints in
      known.withLock { known in
        do throws(CommandFailure) {
          guard try read() == known else { return "another asldb has changed \(path)" }
          try save(breakpoints)
          known = breakpoints
          return nil
        } catch {
          return error.text.withoutKind
        }
      }
    }
  }
}

extension String {
  /// A message without `error: ` before it, to go into another one.
  fileprivate var withoutKind: String { hasPrefix("error: ") ? String(dropFirst(7)) : self }
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
    return file.saving(over: snapshot.breakpoints.map(\.breakpoint))
  }

  /// Sets the breakpoints of the command line, those left out that are there already.
  mutating func setBreakpoints(_ texts: [String]) throws(CommandFailure) {
    for rule in try newRules(texts) { complete(.breakpoint(.set(rule)), at: execution.now) }
  }

  /// The breakpoints of the command line that are not set yet.
  func newRules(_ texts: [String]) throws(CommandFailure) -> [BreakpointRule] {
    let known = snapshot.breakpoints.map(\.breakpoint.rule)
    var rules: [BreakpointRule] = []
    for text in texts {
      let rule = try Self.rule(in: text)
      if known.contains(rule) || rules.contains(rule) { continue }
      if let problem = refusal(toSet: rule) { throw CommandFailure("error: --break '\(text)': \(problem)") }
      rules.append(rule)
    }
    return rules
  }

  static func rule(in text: String) throws(CommandFailure) -> BreakpointRule {
    let line = text.hasPrefix("break ") || text.hasPrefix("log ") ? text : "break \(text)"
    do throws(PatternSyntaxError) {
      return try BreakpointRule(parsing: line)
    } catch {
      throw CommandFailure("error: --break: '\(line)', \(error)")
    }
  }
}
