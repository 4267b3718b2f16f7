import DebuggerCore
import GraphLayout
import MachineGraphs
import StatesLanguage
import TerminalUI

extension Model {
  /// Moves the graph's cursor from state to state, or the picture under it.
  mutating func moveInGraph(_ move: Action.CursorMove) {
    guard !isOutline else { return moveInOutline(move) }
    let states = graph.scene.picture.drawnStates
    switch move {
    case .up: goTo(neighbor(.north))
    case .down: goTo(neighbor(.south))
    case .left: goTo(neighbor(.west))
    case .right: goTo(neighbor(.east))
    case .top: goTo(states.first)
    case .bottom: goTo(states.last)
    case .halfPageUp: goTo(stateFar(.north))
    case .halfPageDown: goTo(stateFar(.south))
    case .panUp: graph.offset.y -= 3
    case .panDown: graph.offset.y += 3
    case .panLeft: graph.offset.x -= 8
    case .panRight: graph.offset.x += 8
    case .choose, .fold, .showCurrent: break
    }
  }

  /// Puts the cursor of the graph and of the source on a state.
  mutating func goTo(_ state: StateID?) {
    guard let state else { return }
    show(snapshot.machine.machine(of: state))
    cursorState = state
    for outer in definition.outline.contains(state) ? definition.outline.statesAround(state) : []
    where graph.view.folding[outer] == true {
      graph.fold(outer, isClosed: false)
    }
    showCursorState(centered: false)
  }

  private func neighbor(_ direction: GraphLayout.Direction) -> StateID? {
    guard let state = drawnCursorState else { return graph.scene.picture.drawnStates.first }
    return graph.scene.neighbor(of: state, towards: direction)
  }

  /// The state half a page away.
  private func stateFar(_ direction: GraphLayout.Direction) -> StateID? {
    guard var state = drawnCursorState, let start = graph.scene.picture.anchor(of: state) else { return nil }
    while let next = graph.scene.neighbor(of: state, towards: direction),
      let place = graph.scene.picture.anchor(of: next)
    {
      state = next
      if abs(place.row - start.row) >= height(of: .graph) / 2 { break }
    }
    return state
  }
}
