import Interpreter

/// The file of a history, as the AWS CLI prints it.
struct HistoryFile {
  /// Its path.
  let path: String
  /// What it tells.
  let history: RecordedHistory

  /// Reads what a file, or standard input for `-`, has, and says where it is wrong.
  init(_ bytes: [UInt8], named path: String) throws(CommandFailure) {
    self.path = path == FileContents.standardInput ? "<stdin>" : path
    do throws(HistoryProblem) {
      history = try RecordedHistory(parsing: bytes)
    } catch {
      throw CommandFailure(Finding(file: self.path, bytes: bytes, range: error.range, message: error.message))
    }
  }
}
