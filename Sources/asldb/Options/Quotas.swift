import ArgumentParser
import Interpreter

/// Which limits executions have.
enum Quotas: String, CaseIterable, ExpressibleByArgument {
  /// Those of AWS.
  case aws
  /// Hardly any, for exploring.
  case off

  /// The limits.
  var limits: ExecutionLimits {
    switch self {
    case .aws: .aws
    case .off: .off
    }
  }
}
