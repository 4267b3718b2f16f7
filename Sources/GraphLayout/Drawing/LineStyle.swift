/// How a line looks; where lines share a cell, the later style wins.
package enum LineStyle: UInt8, Hashable, Sendable, CaseIterable, Comparable {
  case none, dotted, dashed, solid, heavy

  package static func < (left: LineStyle, right: LineStyle) -> Bool { left.rawValue < right.rawValue }

  /// Nothing, a light line or a heavy one.
  var weight: Int {
    switch self {
    case .none: 0
    case .dotted, .dashed, .solid: 1
    case .heavy: 2
    }
  }
}
