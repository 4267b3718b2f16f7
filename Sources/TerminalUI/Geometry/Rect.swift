/// A rectangle of cells.
///
/// It may reach beyond a frame; what is drawn there is cut off.
package struct Rect: Hashable, Sendable {
  /// The upper left cell.
  package let origin: Point
  /// How many columns and rows it takes.
  package let size: Size

  /// Makes a rectangle from its corner and size.
  package init(origin: Point = .zero, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// Makes a rectangle from its edges' numbers.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
  }
}

extension Rect {
  /// The number of columns.
  package var width: Int { size.width }
  /// The number of rows.
  package var height: Int { size.height }
  /// Whether there is no cell in it.
  package var isEmpty: Bool { size.isEmpty }
  /// Its first column.
  package var minX: Int { origin.x }
  /// Its first row.
  package var minY: Int { origin.y }
  /// The column after its last one.
  package var endX: Int { origin.x + size.width }
  /// The row after its last one.
  package var endY: Int { origin.y + size.height }
  /// Its columns.
  package var columns: Range<Int> { minX..<endX }
  /// Its rows.
  package var rows: Range<Int> { minY..<endY }

  /// Whether a cell lies in it.
  package func contains(_ point: Point) -> Bool {
    columns.contains(point.x) && rows.contains(point.y)
  }

  /// The cells that are in both rectangles: an empty rectangle when there are none.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(minX, other.minX)
    let top = max(minY, other.minY)
    return Rect(x: left, y: top, width: min(endX, other.endX) - left, height: min(endY, other.endY) - top)
  }
}
