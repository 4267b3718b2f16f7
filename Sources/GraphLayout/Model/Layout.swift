/// Where everything of a graph is drawn, in character cells.
///
/// Equal graphs have equal layouts, to the last cell.
package struct Layout: Hashable, Sendable {
  /// The mark above the box that a compartment starts with.
  package struct StartMark: Hashable, Sendable {
    package let place: Compartment
    package let route: EdgeRoute
  }

  package let columns: Int
  package let rows: Int
  /// The border of each box, by its number.
  package let boxes: [GridRectangle]
  /// The lines between a frame's compartments, by the frame's number.
  package let dividers: [Int: [GridRectangle]]
  /// The way of each edge, by its number; nil when one of its boxes is not there.
  package let routes: [EdgeRoute?]
  /// The edges of the main path of each compartment: from its start to where most follows, failures aside.
  package let mainPath: [Int]
  /// The marks where compartments start.
  package let starts: [StartMark]

  /// A layout of given parts.
  package init(
    columns: Int,
    rows: Int,
    boxes: [GridRectangle] = [],
    dividers: [Int: [GridRectangle]] = [:],
    routes: [EdgeRoute?] = [],
    mainPath: [Int] = [],
    starts: [StartMark] = []
  ) {
    self.columns = columns
    self.rows = rows
    self.boxes = boxes
    self.dividers = dividers
    self.routes = routes
    self.mainPath = mainPath
    self.starts = starts
  }
}
