import DebuggerUI
import Glibc

/// The file beside a definition that keeps how its graph is seen: `order.asl.json.asldb-view`.
struct ViewFile: Sendable {
  /// Its path.
  let path: String

  /// The file beside that of the breakpoints.
  init(beside breakpoints: BreakpointFile) { path = breakpoints.path + "-view" }

  /// Reads it; what cannot be read is as if it were not there.
  ///
  /// What is no regular file is not touched: a pipe would keep whoever opens it.
  func read() -> ViewMemory {
    guard Folder.hasRegularFile(path), let bytes = try? FileContents.bytes(of: path) else { return ViewMemory() }
    return ViewMemory(parsing: bytes)
  }

  /// Writes it; when all is as a new user sees it, it is taken away.
  ///
  /// - Returns: Why it cannot.
  @Sendable
  func save(_ memory: ViewMemory) -> String? {
    guard !FileContents.exists(path) || Folder.hasRegularFile(path) else { return "\(path) is no regular file" }
    do throws(CommandFailure) {
      if !memory.text.isEmpty {
        try FileContents.replace(path, with: Array(memory.text.utf8))
      } else if FileContents.exists(path) {
        try FileContents.remove(path)
      }
      return nil
    } catch {
      return error.text
    }
  }
}
