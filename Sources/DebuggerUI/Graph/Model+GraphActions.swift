import DebuggerCore
import GraphLayout
import MachineGraphs
import StatesLanguage
import TerminalUI

extension Model {
  /// Shows the graph in another way.
  mutating func perform(_ action: Action.GraphAction) -> [Request] {
    switch action {
    case .fold: return toggleFrame()
    case .zoomLevel:
      graph.view.zoom = Zoom.allCases.cycled(from: graph.view.zoom, by: 1)
      tell("the graph is shown in \(graph.view.zoom.words)")
    case .fit: fitPicture()
    case .reading:
      graph.view.reading = GraphView.Reading.allCases.cycled(from: graph.view.reading, by: 1)
      tell("the graph is read \(graph.view.reading.words)")
    case .outline:
      toggleOutline()
      tell(isOutline ? "states are listed with where they lead" : "states are drawn")
    case .follow:
      graph.view.follows.toggle()
      if graph.view.follows { followExecution() }
      tell(graph.view.follows ? "the picture moves with the execution" : "the picture stays where it is")
    case .map:
      graph.view.showsMap.toggle()
      tell(mapWords)
    case .related:
      graph.view.isRelatedOnly.toggle()
      tell(graph.view.isRelatedOnly ? "only what can come before and after the state is drawn" : "all states are drawn")
    case .center: return centerCursor()
    case .nextIteration: return goToIteration(1)
    case .previousIteration: return goToIteration(-1)
    }
    return []
  }

  private mutating func tell(_ text: String) { message = Message(.info, text) }

  /// Lists the states, or draws them: as the room asks for, where that is what is wanted.
  private mutating func toggleOutline() {
    let lists = !isOutline
    graph.view.form = .automatic
    if isOutline != lists { graph.view.form = lists ? .outline : .picture }
  }

  /// Closes the frame under the cursor, or the one around it, or opens it.
  private mutating func toggleFrame() -> [Request] {
    guard let state = drawnCursorState else { return refuse("no state is chosen") }
    let outline = definition.outline
    let candidates = [state] + outline.statesAround(state)
    guard let frame = candidates.first(where: { !outline[$0].nested.isEmpty }) else {
      return refuse("'\(outline[state].name)' has no states inside and stands in no other state")
    }
    graph.fold(frame, isClosed: !graph.scene.picture.options.folded.contains(frame))
    goTo(frame)
    return []
  }

  /// Chooses the most that can be shown so that all of the picture is seen.
  private mutating func fitPicture() {
    guard let size = graphRoom else { return }
    let fitting = Zoom.allCases.first { zoom in
      graph.view.zoom = zoom
      updatePicture()
      return graph.fits(size)
    }
    graph.settle(in: size)
    tell(fitting == nil ? "the graph has more than fits, even in one cell a state" : "all of the graph is seen")
  }

  /// Brings the state under the cursor to the middle, as far as the picture goes on there.
  private mutating func centerCursor() -> [Request] {
    guard !isOutline else { return refuse("states are listed; there is no picture to be moved") }
    guard let state = drawnCursorState, let size = graphRoom else { return refuse("no state is chosen") }
    let name = definition.outline[state].name.text
    guard !graph.fits(size) else { return refuse("all of the graph is seen, '\(name)' with it") }
    let offset = graph.offset
    graph.center(state, in: size)
    tell(graph.offset == offset ? "'\(name)' is as near to the middle as it can be" : "the graph is moved to '\(name)'")
    return []
  }

  /// Whether there is a map now, and if there is none, why.
  private var mapWords: String {
    guard graph.view.showsMap else { return "no map of the graph is shown" }
    guard !isOutline, let room = graphRoom, graph.hasMap(in: room) else {
      return "a map is shown where the graph is much larger than its pane, and that is not small"
    }
    return "a map of the graph is shown in the corner"
  }

  /// Looks at another iteration of the Map around the cursor.
  private mutating func goToIteration(_ step: Int) -> [Request] {
    guard let strip = iterationStrip(around: cursorState) else {
      return refuse("no iterations of a Map have begun around the state under the cursor")
    }
    guard !strip.live.isEmpty else {
      let back = keyMap.binding(for: .travel(.previousMoment))?.keys.first?.name ?? ":previous"
      return refuse("the iterations of '\(definition.outline[strip.state].name)' have ended; \(back) goes back to them")
    }
    let index = strip.live.firstIndex { $0.isFocused }
    let next = index.map { ($0 + step + strip.live.count) % strip.live.count } ?? 0
    return [.command(.focus(strip.live[next].branch))]
  }
}

extension Zoom {
  fileprivate var words: String {
    switch self {
    case .full: "full"
    case .compact: "one row a state"
    case .overview: "one cell a state"
    }
  }
}

extension GraphView.Reading {
  fileprivate var words: String {
    switch self {
    case .automatic: "down, or to the right where more is seen so"
    case .down: "down"
    case .right: "to the right"
    }
  }
}
