import ArgumentParser
import Integrations
import Interpreter

/// Which limits executions have.
enum Quotas: String, CaseIterable, ExpressibleByArgument {
  /// Those of AWS.
  case aws
  /// Hardly any, for exploring.
  case off

  /// The limits that bindings ask for.
  init(_ limits: Bindings.Limits) {
    switch limits {
    case .aws: self = .aws
    case .off: self = .off
    }
  }

  /// The limits.
  var limits: ExecutionLimits {
    switch self {
    case .aws: .aws
    case .off: .off
    }
  }
}
