/// One of the four ways out of a cell.
package enum Direction: Int, Hashable, Sendable, CaseIterable {
  case north, east, south, west

  /// The way from one cell straight to another, or nil when they are the same or no straight line joins them.
  init?(from start: GridPoint, to end: GridPoint) {
    switch (end.column - start.column, end.row - start.row) {
    case (0, ..<0): self = .north
    case (1..., 0): self = .east
    case (0, 1...): self = .south
    case (..<0, 0): self = .west
    default: return nil
    }
  }

  /// The way back.
  var opposite: Direction {
    switch self {
    case .north: .south
    case .east: .west
    case .south: .north
    case .west: .east
    }
  }

  /// How far a step goes to the right.
  var columns: Int {
    switch self {
    case .north, .south: 0
    case .east: 1
    case .west: -1
    }
  }

  /// How far a step goes down.
  var rows: Int {
    switch self {
    case .north: -1
    case .south: 1
    case .east, .west: 0
    }
  }
}
