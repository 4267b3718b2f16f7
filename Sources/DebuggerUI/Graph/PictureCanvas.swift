import GraphLayout
import MachineGraphs
import StatesLanguage
import TerminalUI

/// The part of a picture that is seen in a pane, and where on the screen its states are.
struct PictureCanvas {
  /// A place at a state's node or frame that a sign can stand at.
  enum Place: Hashable {
    /// In front of the name.
    case status
    /// Behind the name.
    case breakpoint
    /// At the right end of the lower border.
    case bottomRight
  }

  let drawing: Drawing
  /// The pane, on the screen.
  let rect: Rect
  /// What each state is in.
  let statuses: [StateID: StatusSign]
  /// The state under the cursor, or the closed frame that hides it.
  let cursor: StateID?
  let picture: MachinePicture
  /// The cells of the picture that are seen.
  let seen: GridRectangle
  private let offset: Point

  init(_ graph: GraphPane, _ rect: Rect, statuses: [StateID: StatusSign], cursor: StateID?) {
    self.rect = rect
    self.statuses = statuses
    self.cursor = cursor
    picture = graph.scene.picture
    offset = graph.offset
    seen = GridRectangle(column: offset.x, row: offset.y, columns: rect.width, rows: rect.height)
    drawing = graph.scene.drawing(of: seen)
  }

  /// Whether a state's node or frame is seen, or a part of it.
  func sees(_ state: StateID) -> Bool { picture.rectangle(of: state)?.overlaps(seen) ?? false }

  /// The place on the screen of a cell of the picture.
  func place(column: Int, row: Int) -> Point { rect.origin.moved(right: column - offset.x, down: row - offset.y) }

  /// The owner of a cell of the picture, when that is seen.
  func owner(column: Int, row: Int) -> CellOwner? {
    seen.contains(GridPoint(column: column, row: row)) ? drawing[column - offset.x, row - offset.y].owner : nil
  }

  /// The place on the screen of a place at a state; none where its node has no room for it.
  func place(_ place: Place, of state: StateID) -> Point? {
    guard let box = picture.rectangle(of: state) else { return nil }
    let isFrame = picture.isFrame(state)
    let row = isFrame ? box.row : box.middleRow
    if !isFrame, let text = picture.bareText(of: state) {
      switch place {
      // One cell has room for the letter or the sign, and the sign tells more.
      case .status: return self.place(column: text.columns > 1 ? text.column - 1 : text.column, row: text.row)
      case .breakpoint: return self.place(column: text.right + 1, row: text.row)
      case .bottomRight: return nil
      }
    }
    return switch place {
    case .status: self.place(column: box.column + (isFrame ? 2 : 1), row: row)
    case .breakpoint: self.place(column: box.right - 1, row: row)
    case .bottomRight: self.place(column: box.right - 1, row: box.bottom)
    }
  }

  /// Writes a sign at a place of a state, when that is seen.
  func write(_ sign: Character, at place: Place, of state: StateID, _ role: Role, into frame: inout Frame) {
    guard let point = self.place(place, of: state), rect.contains(point) else { return }
    frame.write(String(sign), at: point, role: role)
  }
}
