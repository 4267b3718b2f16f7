import DebuggerCore
import Glibc
import Integrations
import Interpreter

/// The file beside a definition from which a session that was cut off can be gone on with:
/// `order.asl.json.asldb-recovery`.
struct RecoveryFile {
  /// Its path.
  let path: String

  /// The file of a definition; none for one that is read from standard input or a pipe, or in a folder that nobody may
  /// write into.
  init?(ofDefinition definition: String) {
    guard let breakpoints = BreakpointFile(ofDefinition: definition) else { return nil }
    let path = breakpoints.path + "-recovery"
    guard unsafe access(path.folder.isEmpty ? "." : path.folder, W_OK | X_OK) == 0 else { return nil }
    self.path = path
  }

  /// What a session left that was cut off.
  struct LeftOver {
    /// What it did.
    let journal: Journal
    /// The text of that.
    let bytes: [UInt8]

    /// What it did before a line, from 1; nothing when that is no session.
    func beginning(before line: Int) -> LeftOver? {
      let end = UInt8(ascii: "\n")
      let lines = bytes.split(separator: end, omittingEmptySubsequences: false).prefix(line - 1)
      let bytes = lines.flatMap { $0 + [end] }
      return (try? Journal(parsing: bytes)).map { LeftOver(journal: $0, bytes: bytes) }
    }
  }

  /// What a session left that was cut off, when there is something worth while.
  ///
  /// - Returns: The recording; nothing without a file, with one in which nothing was done, or one that is in use.
  func leftOver() -> Result<LeftOver, JournalProblem>? {
    guard Folder.hasRegularFile(path), let bytes = try? FileContents.bytes(of: path), !bytes.isEmpty else { return nil }
    do throws(JournalProblem) {
      let journal = try Journal(parsing: bytes)
      return journal.commandCount == 0 ? nil : .success(LeftOver(journal: journal, bytes: bytes))
    } catch {
      return .failure(error)
    }
  }
}

extension RecoveryFile {
  /// Gives the file another name, under which nothing is yet.
  ///
  /// - Returns: The name.
  /// - Throws: That it cannot be renamed.
  func putAside() throws(CommandFailure) -> String {
    var name = path + "~"
    var number = 2
    while FileContents.exists(name) {
      name = "\(path)~\(number)"
      number += 1
    }
    guard unsafe rename(path, name) == 0 else { throw CommandFailure("error: cannot rename \(path): \(SystemError())") }
    return name
  }
}

extension JournalReplay.Repair {
  /// A recording made whole.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    lines.removeLast()
    if let dropped, lines.indices.contains(dropped - 1) { lines.remove(at: dropped - 1) }
    let end = UInt8(ascii: "\n")
    return lines.flatMap { $0 + [end] } + added.flatMap { Array($0.text.utf8) + [end] }
  }
}
