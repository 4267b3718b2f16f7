import GraphLayout
import MachineGraphs
import StatesLanguage
import TerminalUI

/// The graph's picture, how it is to be seen, and which part of it is.
struct GraphPane: Sendable {
  /// The picture.
  var scene: GraphScene
  /// How the user wants to see it.
  var view = GraphView()
  /// What the picture was fitted to last.
  var fit: PictureFit?
  /// How large it is with all frames open, as far as that was measured.
  var measures: [PictureMeasure: Size] = [:]
  /// What was chosen to fit it.
  var choice = PictureChoice()
  /// The rows of the list that stands for the picture where there is no room, or when it is asked for.
  var outline: OutlineTree
  /// How far the list is scrolled.
  var outlineOffset = 0
  /// The cell of the picture in the pane's upper left corner; less than nothing centres a small picture.
  var offset = Point.zero
  /// How the iterations of Maps have ended, by the Maps.
  var formerIterations: [StateID: IterationFates] = [:]
  /// What the execution's history tells of Maps.
  var visits: MapVisits
  /// What the history of the child execution in focus tells of them.
  var childVisits: MapVisits?
  /// Where the mouse holds the picture while it drags it.
  var grip: Point?

  /// Makes the pane of a definition.
  init(_ outline: DefinitionOutline, glyphs: TerminalUI.GlyphSet, view: GraphView = GraphView()) {
    scene = GraphScene(outline, options: PictureOptions(glyphs: glyphs))
    self.outline = OutlineTree(outline, glyphs: glyphs)
    visits = MapVisits(outline)
    self.view = view
    self.view.folding = [:]
  }

  /// How large the picture is.
  var pictureSize: Size { Size(width: scene.picture.layout.columns, height: scene.picture.layout.rows) }

  /// Whether all of the picture is seen.
  func fits(_ room: Size) -> Bool { pictureSize.width <= room.width && pictureSize.height <= room.height }

  /// Whether a map of the picture is shown when it is wanted: where it is much larger than what is seen, and that not
  /// small.
  func hasMap(in room: Size) -> Bool {
    pictureSize.width * pictureSize.height * 2 > room.width * room.height * 5 && room.width >= 48 && room.height >= 14
  }

  /// Closes a frame, or opens it, as the user wants it from now on.
  ///
  /// Where no frames close by themselves, an open one is nothing to be remembered.
  mutating func fold(_ frame: StateID, isClosed: Bool) {
    view.folding[frame] = isClosed ? true : choice.closesFrames ? false : nil
  }

  /// Moves the picture so that no room is wasted: a small one is centred, a large one shows no empty margin.
  mutating func settle(in size: Size) {
    let picture = pictureSize
    offset = Point(
      x: Self.settled(offset.x, length: picture.width, room: size.width),
      y: min(Self.settled(offset.y, length: picture.height, room: size.height), max(0, picture.height - 1))
    )
    if picture.height <= size.height { offset.y = 0 }
  }

  /// Moves the picture so that a state is well inside of what is seen.
  mutating func show(_ state: StateID, in size: Size) {
    guard let box = scene.picture.rectangle(of: state), let anchor = scene.picture.anchor(of: state) else { return }
    if scene.picture.isFrame(state) {
      offset.y = Self.showing(box.row...min(box.bottom, box.row + 2), from: offset.y, room: size.height)
    } else {
      offset.y = Self.showing(box.row...box.bottom, from: offset.y, room: size.height)
    }
    let half = min(box.columns / 2, max(0, size.width / 2 - 1))
    offset.x = Self.showing(anchor.column - half...anchor.column + half, from: offset.x, room: size.width)
    settle(in: size)
  }

  /// Moves the picture so that a state is in the middle of what is seen.
  mutating func center(_ state: StateID, in size: Size) {
    guard let anchor = scene.picture.anchor(of: state) else { return }
    offset = Point(x: anchor.column - size.width / 2, y: anchor.row - size.height / 2)
    settle(in: size)
  }

  private static func settled(_ offset: Int, length: Int, room: Int) -> Int {
    length <= room ? -((room - length) / 2) : max(0, min(offset, length - room))
  }

  /// The offset that brings a part into the middle third, moved only when the part is not well inside.
  private static func showing(_ part: ClosedRange<Int>, from offset: Int, room: Int) -> Int {
    let margin = min(room / 5, max(0, (room - part.count) / 2))
    if part.lowerBound < offset + margin || part.upperBound >= offset + room - margin {
      return (part.lowerBound + part.upperBound + 1) / 2 - room / 2
    }
    return offset
  }
}
