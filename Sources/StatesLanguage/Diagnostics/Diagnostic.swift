public import JSONModel

/// A problem in a definition, and which characters are to blame.
public struct Diagnostic: Error, Equatable, Sendable {
  /// How bad a problem is; the raw value is AWS's word for it.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The definition cannot be run.
    case error = "ERROR"
    /// The definition runs, but probably not as meant.
    case warning = "WARNING"
  }

  /// What is wrong.
  public let problem: Problem
  /// Where, in the file as it was read.
  public let range: Range<SourcePosition>
  /// Where, as AWS says it: `/States/Ship/Next`; `nil` when the whole definition is to blame.
  public let location: String?

  /// How bad it is.
  public var severity: Severity { problem.severity }
  /// AWS's code for this kind of problem: `SCHEMA_VALIDATION_FAILED`.
  public var code: String { problem.code }
  /// What was found, what was expected and, where one is near, the likely fix.
  public var message: String { problem.message }
  /// The problem in the words of AWS's own validation.
  public var awsMessage: String { problem.awsMessage }
}

extension Diagnostic: CustomStringConvertible {
  /// The position and the message, such as `12:15: no state is named 'Shipp' here; did you mean 'Ship'?`.
  public var description: String { "\(range.lowerBound.line):\(range.lowerBound.column): \(message)" }
}
