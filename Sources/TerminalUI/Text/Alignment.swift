/// Where text stands in more room than it needs.
package enum Alignment: Hashable, Sendable {
  /// At the left.
  case start
  /// In the middle; the odd column goes to the right.
  case center
  /// At the right.
  case end

  /// How much of a gap goes before the text.
  func offset(in gap: Int) -> Int {
    switch self {
    case .start: 0
    case .center: gap / 2
    case .end: gap
    }
  }
}
