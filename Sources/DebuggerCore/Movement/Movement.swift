import Interpreter
import StatesLanguage

/// A movement that is under way.
struct Movement: Sendable, Equatable {
  /// How far it goes.
  let motion: Motion
  /// Which way it goes.
  let direction: Direction
  /// The branch that it began in, and those around it, the main line last.
  let lineage: [BranchID]
  /// Whether the branch that it began in has moved since.
  var hasMoved = false

  /// The branch that it began in.
  var branch: BranchID { lineage.first ?? .main }

  /// The state that it looks for.
  var goal: StateID? {
    switch motion {
    case .to(let state): state
    case .stage, .over, .into, .out, .continue: nil
    }
  }

  /// Whether it ends when the branch that it began in has ended.
  var endsWithBranch: Bool {
    switch motion {
    case .over, .out: true
    case .stage, .into, .continue, .to: false
    }
  }

  /// Whether breakpoints on the way end it.
  var minds: Bool {
    switch motion {
    case .over, .out, .continue, .to: true
    case .stage, .into: false
    }
  }
}

/// Where a movement ends: why, and which branch is looked at then.
struct Arrival: Equatable {
  let stop: Stop
  let focus: BranchID
}
