import Interpreter
import JSONModel
import Synchronization

/// Writes the histories of child executions into a folder, each as it ends: `run-1/child-0.json`.
final class ChildHistories: Sendable {
  private let folder: String
  private let failure = Mutex<CommandFailure?>(nil)

  /// Makes the folder.
  init(folder: String) throws(CommandFailure) {
    self.folder = folder
    try FileContents.makeFolder(folder)
  }

  /// Writes the history of a child execution that has ended; the first failure is kept for ``check()``.
  func write(_ child: ChildExecution) {
    do throws(CommandFailure) {
      let run = "\(folder)/run-\(child.run.number)"
      try FileContents.makeFolder(run)
      try FileContents.write(child.history.historyText, to: "\(run)/child-\(child.index).json")
    } catch {
      failure.withLock { $0 = $0 ?? error }
    }
  }

  /// Tells whether something could not be written.
  func check() throws(CommandFailure) {
    if let failure = failure.withLock(\.self) { throw failure }
  }
}
