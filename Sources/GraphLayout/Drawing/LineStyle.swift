/// How a line looks; where lines share a cell, the later style wins.
package enum LineStyle: UInt8, Hashable, Sendable, CaseIterable, Comparable {
  case none, dotted, dashed, solid, heavy, double

  package static func < (left: LineStyle, right: LineStyle) -> Bool { left.rawValue < right.rawValue }

  /// Nothing, a light line, a heavy one or a double one.
  var weight: Int {
    switch self {
    case .none: 0
    case .dotted, .dashed, .solid: 1
    case .heavy: 2
    case .double: 3
    }
  }
}
