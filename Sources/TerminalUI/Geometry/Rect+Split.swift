extension Rect {
  /// How much room one part of a split gets.
  package enum Share: Hashable, Sendable {
    /// So many columns or rows, as long as there are any.
    case fixed(Int)
    /// A part of what the fixed ones leave, in proportion to its weight.
    case weight(Int)
  }

  /// The rectangle without a rim of so many columns left and right, and rows above and below.
  package func inset(columns: Int = 1, rows: Int = 1) -> Rect {
    inset(left: columns, top: rows, right: columns, bottom: rows)
  }

  /// The rectangle without a rim of its own width at each side.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(x: minX + left, y: minY + top, width: width - left - right, height: height - top - bottom)
  }

  /// The parts from left to right, one for each share; together they fill the rectangle when one has a weight.
  package func columns(_ shares: [Share]) -> [Rect] {
    var left = minX
    return Rect.divide(width, among: shares).map { width in
      defer { left += width }
      return Rect(x: left, y: minY, width: width, height: height)
    }
  }

  /// The parts from top to bottom, one for each share; together they fill the rectangle when one has a weight.
  package func rows(_ shares: [Share]) -> [Rect] {
    var top = minY
    return Rect.divide(height, among: shares).map { height in
      defer { top += height }
      return Rect(x: minX, y: top, width: width, height: height)
    }
  }

  /// The rectangle of a size in the middle of this one, cut to it.
  package func centered(_ inner: Size) -> Rect {
    let (width, height) = (min(inner.width, width), min(inner.height, height))
    return Rect(x: minX + (self.width - width) / 2, y: minY + (self.height - height) / 2, width: width, height: height)
  }

  /// The lengths of the parts: fixed ones first come first served, the rest by weight without rounding losses.
  private static func divide(_ length: Int, among shares: [Share]) -> [Int] {
    var rest = length
    var weights = 0
    for share in shares {
      switch share {
      case .fixed(let count): rest -= min(rest, max(0, count))
      case .weight(let weight): weights += max(0, weight)
      }
    }
    return lengths(of: shares, within: length, sharing: rest, weights: weights)
  }

  private static func lengths(of shares: [Share], within length: Int, sharing rest: Int, weights: Int) -> [Int] {
    var (fixedLeft, restLeft, weightsLeft) = (length - rest, rest, weights)
    return shares.map { share in
      switch share {
      case .fixed(let count):
        let part = min(fixedLeft, max(0, count))
        fixedLeft -= part
        return part
      case .weight(let weight):
        let part = weightsLeft > 0 ? restLeft * max(0, weight) / weightsLeft : 0
        (restLeft, weightsLeft) = (restLeft - part, weightsLeft - max(0, weight))
        return part
      }
    }
  }
}
