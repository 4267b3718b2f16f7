import Interpreter
import JSONModel
import Synchronization

/// Writes the histories of child executions into a folder, each as it ends: `run-1/child-0.json`, or
/// `task-3/child-0.json` for one that a task has started.
final class ChildHistories: Sendable {
  private let folder: String
  private let firstFailure = Mutex<CommandFailure?>(nil)

  /// Makes the folder, and removes the histories that an earlier execution has left in it.
  ///
  /// - Throws: That it cannot be written to, or that such a file is used for something else.
  init(folder: String, beside uses: FileUses) throws(CommandFailure) {
    self.folder = folder
    try FileContents.makeFolder(folder)
    let old = Self.histories(in: folder)
    for path in old { try uses.checkUnused(path, by: "--children") }
    try Folder.checkWritable(folder)
    for path in old { try FileContents.remove(path) }
  }

  /// The histories in a folder, by their names.
  private static func histories(in folder: String) -> [String] {
    Folder.entries(of: folder).filter { isNumbered($0, "run-", "") || isNumbered($0, "task-", "") }
      .flatMap { run in
        let path = Folder.join(folder, run)
        return Folder.entries(of: path).filter { isNumbered($0, "child-", ".json") }.map { Folder.join(path, $0) }
      }
  }

  private static func isNumbered(_ name: String, _ start: String, _ end: String) -> Bool {
    guard name.hasPrefix(start), name.hasSuffix(end) else { return false }
    let number = name.dropFirst(start.count).dropLast(end.count)
    return !number.isEmpty && number.allSatisfy(\.isASCIIDigit)
  }

  /// Writes the history of a child execution that has ended; the first failure is kept as ``failure``.
  func write(_ child: ChildExecution) {
    do throws(CommandFailure) {
      let place = Self.place(of: child)
      try FileContents.makeFolder("\(folder)/\(place.folder)")
      try FileContents.write(child.history.historyText, to: "\(folder)/\(place.folder)/\(place.name)")
    } catch {
      firstFailure.withLock { $0 = $0 ?? error }
    }
  }

  /// Where the history of a child execution goes: `run-1/child-0.json`, `task-3/child-0.json`.
  private static func place(of child: ChildExecution) -> (folder: String, name: String) {
    switch child.origin {
    case .mapRun(let run): ("run-\(run.number)", "child-\(child.index).json")
    case .task(let start): ("task-\(start.task.number)", "child-0.json")
    }
  }

  /// Why something could not be written.
  var failure: CommandFailure? { firstFailure.withLock(\.self) }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
