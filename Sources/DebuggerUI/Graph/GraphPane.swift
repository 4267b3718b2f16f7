import GraphLayout
import StatesLanguage
import TerminalUI

/// The picture and which part of it is seen.
struct GraphPane: Sendable {
  /// The picture.
  var scene: GraphScene
  /// The cell of the picture in the pane's upper left corner; less than nothing centres a small picture.
  var offset = Point.zero

  /// Moves the picture so that no room is wasted: a small one is centred, a large one shows no empty margin.
  mutating func settle(in size: Size) {
    offset = Point(
      x: Self.settled(offset.x, length: scene.drawing.columns, room: size.width),
      y: min(Self.settled(offset.y, length: scene.drawing.rows, room: size.height), max(0, scene.drawing.rows - 1))
    )
    if scene.drawing.rows <= size.height { offset.y = 0 }
  }

  /// Moves the picture so that a state is well inside of what is seen.
  mutating func show(_ state: StateID, in size: Size) {
    guard let box = scene.rectangle(of: state), let anchor = scene.anchor(of: state) else { return }
    if scene.isFrame(state) {
      offset.y = Self.showing(box.row...min(box.bottom, box.row + 2), from: offset.y, room: size.height)
    } else {
      offset.y = Self.showing(box.row...box.bottom, from: offset.y, room: size.height)
    }
    let half = min(box.columns / 2, max(0, size.width / 2 - 1))
    offset.x = Self.showing(anchor.column - half...anchor.column + half, from: offset.x, room: size.width)
    settle(in: size)
  }

  private static func settled(_ offset: Int, length: Int, room: Int) -> Int {
    length <= room ? -((room - length) / 2) : max(0, min(offset, length - room))
  }

  /// The offset that brings a part away from the margins, moved only when the part is not well inside.
  private static func showing(_ part: ClosedRange<Int>, from offset: Int, room: Int) -> Int {
    let margin = min(3, max(0, (room - part.count) / 2))
    if part.lowerBound < offset + margin || part.upperBound >= offset + room - margin {
      return (part.lowerBound + part.upperBound + 1) / 2 - room / 2
    }
    return offset
  }
}
