import Glibc
import StepFunctionsAPI
import Synchronization

/// The folder of `--data`: what the endpoint keeps for its next run.
///
/// `journal.jsonl` is the journal of the account, `executions/` has one file for the session of each execution. The system
/// has each line before anything that follows from it is seen, so it is there however the program ends; should the machine
/// fail, what the system had not written yet is lost.
final class DataFolder: ServiceStore {
  private let path: String
  /// The journal of the account, locked as long as it is open: two programs would write into each other's files.
  private let descriptor: Int32
  private let state = Mutex<String?>(nil)

  /// Opens a folder; it is made when it is not there.
  ///
  /// - Throws: That it cannot be used: it has something else, or another program uses it.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    try Self.make(path)
    let journal = Folder.join(path, "journal.jsonl")
    if !FileContents.exists(journal), !Folder.entries(of: path).isEmpty {
      throw CommandFailure("error: \(path) has other things in it; name a folder that is new or empty")
    }
    descriptor = unsafe open(journal, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CommandFailure("error: cannot write \(journal): \(SystemError())") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw CommandFailure("error: another asldb serves \(path)")
    }
    try Self.make(Folder.join(path, "executions"))
  }

  deinit { close(descriptor) }

  /// Makes a folder that only its owner can look into; it has tokens and data.
  private static func make(_ path: String) throws(CommandFailure) {
    guard unsafe mkdir(path, 0o700) != 0 else { return }
    let error = SystemError()
    if Folder.isAt(path) { return }
    throw CommandFailure("error: cannot make the folder \(path): \(error)")
  }

  var problem: String? { state.withLock(\.self) }

  func name(of journal: StoredJournal) -> String {
    switch journal {
    case .account: Folder.join(path, "journal.jsonl")
    case .execution(let number): Folder.join(path, "executions/\(number).jsonl")
    }
  }

  func read(_ journal: StoredJournal) throws(StoreProblem) -> [UInt8] {
    let name = name(of: journal)
    do throws(SystemError) {
      var bytes = try FileContents.bytes(of: name)
      let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      guard end < bytes.count else { return bytes }
      // What comes after the last end of a line was cut off when it was written.
      bytes.removeSubrange(end...)
      guard unsafe truncate(name, end) == 0 else { throw SystemError() }
      return bytes
    } catch {
      throw StoreProblem("cannot read \(name): \(error)")
    }
  }

  func begin(_ journal: StoredJournal) -> String? { write("", to: journal, O_TRUNC) }

  func append(_ line: String, to journal: StoredJournal) -> String? { write(line + "\n", to: journal, O_APPEND) }

  private func write(_ text: String, to journal: StoredJournal, _ mode: Int32) -> String? {
    if let problem { return problem }
    do throws(SystemError) {
      switch journal {
      case .account: try FileContents.write(Array(text.utf8), to: descriptor)
      case .execution: try write(text, toFile: name(of: journal), mode)
      }
      return nil
    } catch {
      let problem = "\(name(of: journal)) is not written any more: \(error)"
      state.withLock { $0 = $0 ?? problem }
      return problem
    }
  }

  /// Writes a file that is not kept open: there can be more executions than a program can have files open.
  private func write(_ text: String, toFile path: String, _ mode: Int32) throws(SystemError) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | mode, 0o600)
    guard file >= 0 else { throw SystemError() }
    defer { close(file) }
    try FileContents.write(Array(text.utf8), to: file)
  }
}
