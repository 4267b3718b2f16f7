import GraphLayout
import MachineGraphs
import StatesLanguage

extension GraphScene {
  /// The nearest state in a direction, by where the nodes are drawn; nothing when there is none.
  ///
  /// What lies straight ahead is near; what lies aside counts as farther, the more it is aside.
  func neighbor(of state: StateID, towards direction: GraphLayout.Direction) -> StateID? {
    guard let here = picture.anchor(of: state) else { return nil }
    let candidates = picture.drawnStates.compactMap { other -> (state: StateID, distance: Int)? in
      guard other != state, let there = picture.anchor(of: other) else { return nil }
      return distance(from: here, to: there, direction).map { (other, $0) }
    }
    return candidates.min { $0.distance < $1.distance }?.state
  }

  private func distance(from here: GridPoint, to there: GridPoint, _ direction: GraphLayout.Direction) -> Int? {
    let (columns, rows) = (there.column - here.column, there.row - here.row)
    let (ahead, aside, slope) =
      switch direction {
      case .north: (-rows, abs(columns), 1)
      case .south: (rows, abs(columns), 1)
      case .east: (columns, abs(rows), 6)
      case .west: (-columns, abs(rows), 6)
      }
    return ahead > 0 ? ahead * 4 + aside * slope : nil
  }
}
