/// How a run of a program ended, and what it wrote.
package struct ProgramEnd: Sendable, Equatable {
  /// Why it ended.
  package enum Reason: Sendable, Equatable {
    /// By itself, with a status.
    case exited(Int32)
    /// By a signal that did not come from here.
    case signalled(Int32)
    /// Because its time was over.
    case timedOut
    /// Because nobody waits for it any more.
    case cancelled
    /// It never began.
    case notStarted(ProgramStartError)
  }

  /// Why it ended.
  package let reason: Reason
  /// The beginning of what it wrote to standard output.
  package let output: [UInt8]
  /// How many bytes it wrote to standard output.
  package let outputByteCount: Int
  /// The end of what it wrote to standard error.
  package let errorOutput: [UInt8]
  /// How many bytes it wrote to standard error.
  package let errorOutputByteCount: Int

  /// Makes an end.
  package init(
    _ reason: Reason,
    output: [UInt8] = [],
    outputByteCount: Int? = nil,
    errorOutput: [UInt8] = [],
    errorOutputByteCount: Int? = nil
  ) {
    self.reason = reason
    self.output = output
    self.outputByteCount = outputByteCount ?? output.count
    self.errorOutput = errorOutput
    self.errorOutputByteCount = errorOutputByteCount ?? errorOutput.count
  }

  /// Whether standard output was longer than what is kept of it.
  package var isOutputCut: Bool { outputByteCount > output.count }

  /// Standard output as a text.
  package var outputText: String { String(decoding: output, as: UTF8.self) }

  /// Standard error as a text.
  package var errorText: String { String(decoding: errorOutput, as: UTF8.self) }
}
