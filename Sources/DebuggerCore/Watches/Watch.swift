package import Interpreter
package import JSONModel

/// An expression whose value is shown at every stop.
package struct Watch: Sendable, Equatable {
  /// Its number, from 1.
  package let number: Int
  /// The expression.
  package let expression: FrameExpression
}

/// What can be done with watches.
package enum WatchCommand: Sendable, Equatable {
  /// Watches an expression.
  case add(FrameExpression)
  /// Watches one no more.
  case remove(Int)
}

/// A watch, and what it gives now and gave at the stop before.
package struct WatchView: Sendable, Equatable {
  /// The watch.
  package let watch: Watch
  /// What it gives.
  package let value: FrameValue
  /// What it gave at the stop before this moment; nothing when there was none.
  package let previous: FrameValue?

  /// Whether it gives something else than before.
  package var hasChanged: Bool { previous != nil && previous != value }
}

/// What an expression gives where a branch stands.
package enum FrameValue: Sendable, Equatable {
  /// This value.
  case value(JSON)
  /// Nothing: what it looks for is not there.
  case nothing
  /// It fails, for this reason.
  case failed(String)

  /// Evaluates an expression.
  package init(of expression: FrameExpression, for branch: BranchID, in execution: Execution) {
    do throws(FrameError) {
      self = try execution.value(of: expression, in: branch).map(FrameValue.value) ?? .nothing
    } catch {
      self = .failed(error.message)
    }
  }

  /// It in one line.
  package var text: String {
    switch self {
    case .value(let value): value.text()
    case .nothing: "nothing"
    case .failed(let reason): "fails: \(reason)"
    }
  }
}
