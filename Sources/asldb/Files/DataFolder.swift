import Glibc
import StepFunctionsAPI
import Synchronization

/// The folder of `--data`: what the endpoint keeps for its next run.
///
/// `journal.jsonl` is the journal of the account, `executions/` has one file for the session of each execution, and
/// `definitions/` the definitions that these name. The system has each line before anything that follows from it is
/// seen, so it is there however the program ends; should the machine fail, what the system had not written yet is lost.
final class DataFolder: ServiceStore {
  private let path: String
  /// The journal of the account, locked as long as it is open: two programs would write into each other's files.
  private let descriptor: Int32
  private let state = Mutex(State())

  private struct State {
    /// Why nothing is written any more.
    var problem: String?
    /// Files of executions that are open, the one that was opened last at the end: there can be more executions than a
    /// program can have files open.
    var open: [(number: Int, descriptor: Int32)] = []
    /// How long the files are whose last line was cut off, until something is written to them.
    var ends: [StoredJournal: Int] = [:]
  }

  /// How many files of executions are open at most.
  private static let openFiles = 64

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
    descriptor = unsafe Glibc.open(journal, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CommandFailure("error: cannot write \(journal): \(SystemError())") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw CommandFailure("error: another asldb serves \(path)")
    }
    try Self.make(Folder.join(path, "executions"))
    try Self.make(Folder.join(path, "definitions"))
  }

  deinit {
    for file in state.withLock(\.open) { close(file.descriptor) }
    close(descriptor)
  }

  /// Makes a folder that only its owner can look into; it has tokens and data.
  private static func make(_ path: String) throws(CommandFailure) {
    guard unsafe mkdir(path, 0o700) != 0 else { return }
    let error = SystemError()
    if Folder.isAt(path) { return }
    throw CommandFailure("error: cannot make the folder \(path): \(error)")
  }

  var problem: String? { state.withLock(\.problem) }

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
      // What comes after the last end of a line was cut off when it was written; it goes when something is written.
      bytes.removeSubrange(end...)
      state.withLock { $0.ends[journal] = end }
      return bytes
    } catch {
      throw StoreProblem("cannot read \(name): \(error)")
    }
  }

  func begin(_ journal: StoredJournal) -> String? {
    // A file takes its time to be made: meanwhile others write.
    let made = number(of: journal).map { number in
      (number: number, file: Result { () throws(SystemError) in try open(number, O_CREAT | O_TRUNC) })
    }
    return write(to: journal) { state throws(SystemError) in
      state.ends[journal] = nil
      if let made {
        let descriptor = try made.file.get()
        if let old = state.open.firstIndex(where: { $0.number == made.number }) {
          close(state.open.remove(at: old).descriptor)
        }
        Self.add(made.number, descriptor, to: &state)
      } else if ftruncate(descriptor, 0) != 0 {
        throw SystemError()
      }
    }
  }

  func append(_ line: String, to journal: StoredJournal) -> String? {
    let bytes = Array((line + "\n").utf8)
    return write(to: journal) { state throws(SystemError) in
      let descriptor: Int32
      switch journal {
      case .account: descriptor = self.descriptor
      case .execution(let number):
        // A session may have something to say after its file was removed.
        guard let file = try file(number, &state) else { return }
        descriptor = file
      }
      if let end = state.ends.removeValue(forKey: journal), ftruncate(descriptor, end) != 0 { throw SystemError() }
      try FileContents.write(bytes, to: descriptor)
    }
  }

  func define(_ name: String, as definition: String) -> String? {
    if let problem { return problem }
    let file = Folder.join(path, "definitions/\(name).json")
    let bytes = Array(definition.utf8)
    if let there = try? FileContents.bytes(of: file), there == bytes { return nil }
    do throws(CommandFailure) {
      try FileContents.replace(file, with: bytes)
      return nil
    } catch {
      return state.withLock { state in
        state.problem = state.problem ?? error.text
        return state.problem
      }
    }
  }

  func remove(_ journal: StoredJournal) {
    guard case .execution(let number) = journal else { return }
    state.withLock { state in
      state.ends[journal] = nil
      guard let index = state.open.firstIndex(where: { $0.number == number }) else { return }
      close(state.open.remove(at: index).descriptor)
    }
    _ = unsafe unlink(name(of: journal))
  }

  /// Writes, unless that has failed before.
  private func write(
    to journal: StoredJournal,
    _ work: (inout State) throws(SystemError) -> Void
  ) -> String? {
    state.withLock { state in
      if let problem = state.problem { return problem }
      do throws(SystemError) {
        try work(&state)
        return nil
      } catch {
        state.problem = "\(name(of: journal)) is not written any more: \(error)"
        return state.problem
      }
    }
  }

  /// The file of an execution, which stays open until others are used; nothing when there is none any more.
  private func file(_ number: Int, _ state: inout State) throws(SystemError) -> Int32? {
    if let file = state.open.last(where: { $0.number == number }) { return file.descriptor }
    let descriptor: Int32
    do throws(SystemError) { descriptor = try open(number, 0) } catch {
      if error.isMissing { return nil }
      throw error
    }
    Self.add(number, descriptor, to: &state)
    return descriptor
  }

  private func open(_ number: Int, _ mode: Int32) throws(SystemError) -> Int32 {
    let mode = O_WRONLY | O_CLOEXEC | O_APPEND | mode
    let descriptor = unsafe Glibc.open(name(of: .execution(number)), mode, 0o600)
    guard descriptor >= 0 else { throw SystemError() }
    return descriptor
  }

  /// Keeps a file open, in place of that which was opened first when there are too many.
  private static func add(_ number: Int, _ descriptor: Int32, to state: inout State) {
    if state.open.count >= openFiles { close(state.open.removeFirst().descriptor) }
    state.open.append((number, descriptor))
  }

  private func number(of journal: StoredJournal) -> Int? {
    if case .execution(let number) = journal { number } else { nil }
  }
}
