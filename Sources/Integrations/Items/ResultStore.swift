package import Interpreter

/// Something that keeps what the `ResultWriter`s of distributed Maps write.
package protocol ResultStore: Sendable {
  /// Writes a file, or the next part of one.
  ///
  /// - Returns: nothing, or why it could not: the cause of `States.ResultWriterFailed`.
  func write(_ file: ResultFile) -> String?
  /// Removes what an earlier run has left; where there is nothing, nothing is wrong.
  ///
  /// - Returns: nothing, or why it could not: the cause of `States.ResultWriterFailed`.
  func remove(_ old: OldResults) -> String?
}
