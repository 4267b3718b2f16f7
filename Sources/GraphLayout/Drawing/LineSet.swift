/// The lines from the middle of a cell to its sides.
struct LineSet: Hashable, Sendable {
  private var styles: (north: LineStyle, east: LineStyle, south: LineStyle, west: LineStyle) {
    (self[.north], self[.east], self[.south], self[.west])
  }
  private var bits: UInt32 = 0

  /// The line to one side.
  subscript(direction: Direction) -> LineStyle {
    LineStyle(rawValue: UInt8(truncatingIfNeeded: bits >> (direction.rawValue * 8))) ?? .none
  }

  /// Adds a line to one side, unless a stronger one is there.
  mutating func add(_ style: LineStyle, to direction: Direction) {
    guard style > self[direction] else { return }
    bits &= ~(0xff << (direction.rawValue * 8))
    bits |= UInt32(style.rawValue) << (direction.rawValue * 8)
  }

  /// The number of the junction, from the weights of the lines.
  var index: Int {
    ((self[.north].weight * 4 + self[.east].weight) * 4 + self[.south].weight) * 4 + self[.west].weight
  }

  /// Whether the lines go straight from left to right.
  var isHorizontal: Bool {
    let styles = styles
    return styles.east != .none && styles.east == styles.west && styles.north == .none && styles.south == .none
  }

  /// Whether the lines go straight down.
  var isVertical: Bool {
    let styles = styles
    return styles.north != .none && styles.north == styles.south && styles.east == .none && styles.west == .none
  }

  /// The style of a straight line that is dashed or dotted.
  var brokenStyle: LineStyle? {
    guard isHorizontal || isVertical else { return nil }
    let style = max(self[.north], self[.east])
    switch style {
    case .dashed, .dotted: return style
    case .none, .solid, .heavy, .double: return nil
    }
  }
}
