import DebuggerCore
import GraphLayout
import Interpreter
import MachineGraphs
import StatesLanguage
import TerminalUI

/// What a picture is fitted to; as long as it is the same, so is what was chosen for it.
struct PictureFit: Hashable, Sendable {
  /// The room.
  let size: Size
  /// How much of each state is shown.
  let zoom: Zoom
  /// Which way it is to be read.
  let reading: GraphView.Reading
}

/// A way of drawing a picture whose size is known.
struct PictureMeasure: Hashable, Sendable {
  let zoom: Zoom
  let flow: Flow
}

/// What was chosen to fit a picture into its room.
struct PictureChoice: Hashable, Sendable {
  /// Which way it is read.
  var flow = Flow.down
  /// Whether frames are closed that nothing happens in.
  var closesFrames = false

  /// How many times as wide, or as high, as its room a picture can be before frames are closed.
  static let limit = (columns: 2, rows: 8)
  /// Up to how many states both ways of reading are tried.
  static let statesTried = 200
}

extension Model {
  /// Lays the picture out anew when another one is to be seen; the state under the cursor stays where it is on the
  /// screen.
  mutating func updatePicture() {
    guard let size = graphRoom else { return }
    chooseFit(in: contentSize(of: .graph) ?? size)
    let options = pictureOptions
    guard options != graph.scene.picture.options else { return }
    let place = cursorCell
    graph.scene = GraphScene(definition.outline, options: options)
    graph.outline = OutlineTree(definition.outline, glyphs: glyphs, folded: options.folded)
    graph.scene.show(taken: snapshot.edges)
    guard let place, let now = cursorCell else { return }
    graph.offset = graph.offset.moved(right: now.x - place.x, down: now.y - place.y)
    graph.settle(in: size)
    if let state = drawnCursorState { graph.show(state, in: size) }
  }

  /// How the picture is to be drawn.
  private var pictureOptions: PictureOptions {
    let cursor = cursorState.flatMap { definition.outline.contains($0) ? $0 : nil }
    return PictureOptions(
      glyphs: glyphs,
      labels: .screen,
      zoom: graph.view.zoom,
      flow: graph.choice.flow,
      folded: foldedStates,
      shown: graph.view.isRelatedOnly ? cursor.map(definition.outline.statesRelated) : nil,
      jumps: snapshot.edges.keys.filter(\.isForced)
        .map { PictureOptions.Jump(from: $0.from, to: $0.to) }
        .filter { definition.outline.contains($0.from) && definition.outline.contains($0.to) }
        .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    )
  }

  /// The frames that are closed: by the user, or because there is little room and nothing happens in them.
  private var foldedStates: Set<StateID> {
    let frames = definition.outline.states.filter { !$0.nested.isEmpty }.map(\.id)
    guard !frames.isEmpty else { return [] }
    let busy = graph.choice.closesFrames ? busyFrames : []
    return Set(frames.filter { graph.view.folding[$0] ?? (graph.choice.closesFrames && !busy.contains($0)) })
  }

  /// The frames that have the cursor or a branch inside.
  private var busyFrames: Set<StateID> {
    let states = snapshot.branches.map(\.branch.visit.state) + [cursorState].compactMap(\.self)
    let own = states.filter(definition.outline.contains)
    return Set(own.flatMap(definition.outline.statesAround)).union(cursorState.map { [$0] } ?? [])
  }

  /// Chooses how the picture is read, and whether frames are closed, when its room has changed.
  private mutating func chooseFit(in size: Size) {
    let fit = PictureFit(size: size, zoom: graph.view.zoom, reading: graph.view.reading)
    guard fit != graph.fit else { return }
    graph.fit = fit
    graph.choice = PictureChoice()
    let down = layoutSize(.down)
    let limit = PictureChoice.limit
    graph.choice.closesFrames = down.width > size.width * limit.columns || down.height > size.height * limit.rows
    switch graph.view.reading {
    case .down: break
    case .right: graph.choice.flow = .right
    case .automatic:
      guard definition.outline.states.count <= PictureChoice.statesTried else { return }
      let seen = Self.share(of: down, in: size)
      if seen < 1, Self.share(of: layoutSize(.right), in: size) > seen * 1.5 { graph.choice.flow = .right }
    }
  }

  /// How large the picture is with all frames open: measured once for each way of drawing it.
  private mutating func layoutSize(_ flow: Flow) -> Size {
    let key = PictureMeasure(zoom: graph.view.zoom, flow: flow)
    if let known = graph.measures[key] { return known }
    let options = PictureOptions(glyphs: glyphs, zoom: graph.view.zoom, flow: flow)
    let layout = MachinePicture(definition.outline, options: options).layout
    let size = Size(width: layout.columns, height: layout.rows)
    graph.measures[key] = size
    return size
  }

  /// How much of a picture can be seen at once, from 0 to 1.
  private static func share(of picture: Size, in room: Size) -> Double {
    min(1, Double(room.width) / Double(max(picture.width, 1)))
      * min(1, Double(room.height) / Double(max(picture.height, 1)))
  }

  // MARK: The cursor

  /// How much room the graph has above what is said of the cursor.
  var graphRoom: Size? {
    contentSize(of: .graph).map { size in
      Size(width: size.width, height: max(1, size.height - graphNotes(in: size).count))
    }
  }

  /// The state under the cursor, or the closed frame that hides it.
  var drawnCursorState: StateID? { cursorState.flatMap(drawnState) }

  /// A state, or the closed frame that hides it.
  func drawnState(_ state: StateID) -> StateID? {
    guard definition.outline.contains(state) else { return nil }
    return ([state] + definition.outline.statesAround(state)).first { graph.scene.picture.box(of: $0) != nil }
  }

  /// Where the state under the cursor is in the picture.
  private var cursorCell: Point? {
    drawnCursorState.flatMap(graph.scene.picture.anchor).map { Point(x: $0.column, y: $0.row) }
  }
}
