import GraphLayout
import TerminalUI

/// A picture of cells in SVG: where cells are, and the elements that are drawn into them.
struct SVGCanvas {
  /// How wide a cell is: what a monospaced font of 14 px takes.
  static let cellWidth = 8.5
  /// How high a cell is.
  static let cellHeight = 19.0
  /// What is left free around the picture.
  static let margin = 12.0
  /// How round the corners of edges are.
  private static let radius = 6.0

  /// The lines of the file.
  private(set) var lines: [String] = []

  /// A place in the picture.
  struct Point {
    var x: Double
    var y: Double
  }

  /// The middle of a cell.
  static func middle(of cell: GridPoint) -> Point {
    Point(
      x: margin + (Double(cell.column) + 0.5) * cellWidth,
      y: margin + (Double(cell.row) + 0.5) * cellHeight
    )
  }

  /// A number with at most two decimals.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    return "\(sign)\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }

  /// A text in which nothing has a meaning of its own.
  ///
  /// Control characters, which XML cannot have, are written as terminals are shown them: `^[`.
  static func escaped(_ text: String) -> String {
    Text.escaped(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  // MARK: Elements

  mutating func add(_ line: String) { lines.append(line) }

  /// Begins a group with what is said to those who point at it.
  mutating func begin(_ classes: String, title: String? = nil) {
    add("<g class=\"\(classes)\">" + (title.map { "<title>\(Self.escaped($0))</title>" } ?? ""))
  }

  mutating func end() { add("</g>") }

  /// Draws a box along the middles of the cells of its border.
  mutating func addBox(_ box: GridRectangle, radius: Double) {
    let start = Self.middle(of: GridPoint(column: box.column, row: box.row))
    let end = Self.middle(of: GridPoint(column: box.right, row: box.bottom))
    let place = "x=\"\(Self.number(start.x))\" y=\"\(Self.number(start.y))\""
    let size = "width=\"\(Self.number(end.x - start.x))\" height=\"\(Self.number(end.y - start.y))\""
    add("<rect \(place) \(size) rx=\"\(Self.number(radius))\"/>")
  }

  /// Covers what is behind a text.
  mutating func addTab(columns: Int, at cell: GridPoint) {
    guard columns > 0 else { return }
    let x = Self.margin + Double(cell.column) * Self.cellWidth - 2
    let y = Self.middle(of: cell).y - 7
    let width = Self.number(Double(columns) * Self.cellWidth + 4)
    add(
      "<rect class=\"tab\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(width)\" height=\"14\" rx=\"3\"/>"
    )
  }

  /// Writes a text from a cell on; it takes the columns that it was laid out with, whatever the font.
  mutating func addText(_ text: String, columns: Int, at cell: GridPoint, _ classes: String) {
    guard columns > 0 else { return }
    let x = Self.margin + Double(cell.column) * Self.cellWidth
    // Not every program knows how to centre text, so its base line is said.
    let y = Self.middle(of: cell).y + 4.9
    let length = Self.number(Double(columns) * Self.cellWidth)
    add(
      "<text class=\"\(classes)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" textLength=\"\(length)\""
        + " lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">\(Self.escaped(text))</text>"
    )
  }

  /// Draws a line with round corners along the middles of cells.
  mutating func addLine(_ corners: [GridPoint], _ classes: String) { addLine(corners.map(Self.middle), classes) }

  /// Draws such a line from behind its last corner back to its first: so the dashes of lines fall together where lines
  /// that end in one place run over each other.
  mutating func addLine(from end: Point, backAlong corners: [GridPoint]) {
    addLine([end] + corners.reversed().map(Self.middle), "")
  }

  private mutating func addLine(_ points: [Point], _ classes: String) {
    guard let first = points.first else { return }
    var path = "M\(Self.text(first))"
    for index in points.indices.dropFirst().dropLast() {
      let (before, corner, after) = (points[index - 1], points[index], points[index + 1])
      path += "L\(Self.text(Self.point(from: corner, towards: before)))"
      path += "Q\(Self.text(corner)) \(Self.text(Self.point(from: corner, towards: after)))"
    }
    if let last = points.last, points.count > 1 { path += "L\(Self.text(last))" }
    add("<path\(classes.isEmpty ? "" : " class=\"\(classes)\"") d=\"\(path)\"/>")
  }

  /// Draws the head of an arrow with its tip at a point.
  mutating func addHead(at tip: Point, pointing heading: Direction) {
    let (length, half) = (9.0, 4.0)
    let (x, y) = (Double(heading.columnStep), Double(heading.rowStep))
    let base = Point(x: tip.x - x * length, y: tip.y - y * length)
    let left = Point(x: base.x - y * half, y: base.y + x * half)
    let right = Point(x: base.x + y * half, y: base.y - x * half)
    add("<path class=\"head\" d=\"M\(Self.text(tip))L\(Self.text(left))L\(Self.text(right))Z\"/>")
  }

  /// The point that is as far from a corner as its roundness goes, at most to the middle of the line.
  private static func point(from corner: Point, towards other: Point) -> Point {
    let (dx, dy) = (other.x - corner.x, other.y - corner.y)
    let length = max(abs(dx), abs(dy))
    guard length > 0 else { return corner }
    let share = min(radius, length / 2) / length
    return Point(x: corner.x + dx * share, y: corner.y + dy * share)
  }

  private static func text(_ point: Point) -> String { "\(number(point.x)) \(number(point.y))" }
}

extension Direction {
  /// How far a step goes to the right.
  var columnStep: Int {
    switch self {
    case .north, .south: 0
    case .east: 1
    case .west: -1
    }
  }

  /// How far a step goes down.
  var rowStep: Int {
    switch self {
    case .east, .west: 0
    case .south: 1
    case .north: -1
    }
  }
}
