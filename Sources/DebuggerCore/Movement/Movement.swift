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
  /// The history that it looks for another event of.
  var history: HistoryMark?
  /// The Parallel or Map whose branch it looks for.
  var join: StateID?

  /// The entries of the states that started the executions that it began in: one that is back at its beginning leads
  /// there.
  var callers: [Entry] = []

  /// The branch that it began in.
  var branch: BranchID { lineage.first ?? .main }

  /// The state that it looks for.
  var goal: StateID? {
    switch motion {
    case .to(let state): state
    case .stage, .over, .into, .out, .continue, .event, .intoBranch: nil
    }
  }

  /// Whether it ends when the branch that it began in has ended.
  var endsWithBranch: Bool {
    switch motion {
    case .over, .out, .intoBranch: true
    case .stage, .into, .continue, .to, .event: false
    }
  }

  /// Whether it ends where some branch enters some state, or runs some stage.
  var endsAtPlaces: Bool {
    switch motion {
    case .stage, .over, .into, .to: true
    case .out, .continue, .event, .intoBranch: false
    }
  }

  /// Whether breakpoints on the way end it.
  var minds: Bool {
    switch motion {
    case .over, .out, .continue, .to, .intoBranch: true
    case .stage, .into, .event: false
    }
  }
}

/// How long a history was.
struct HistoryMark: Sendable, Equatable {
  /// The main line of the execution whose history it is.
  let home: BranchID
  /// How many events it had.
  let count: Int
}

/// Where a movement ends: why, and which branch is looked at then.
struct Arrival: Equatable {
  let stop: Stop
  let focus: BranchID
}
