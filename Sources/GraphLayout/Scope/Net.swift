/// Lines between two layers that are joined: from one place to many, or from many to one.
struct Net: Hashable {
  /// The columns of lines that go up from the net.
  var uppers: [Int] = []
  /// The columns of lines that go down from the net.
  var lowers: [Int] = []

  /// The columns that a horizontal line takes.
  var span: ClosedRange<Int> {
    let low = min(uppers.min() ?? .max, lowers.min() ?? .max)
    let high = max(uppers.max() ?? .min, lowers.max() ?? .min)
    return min(low, high)...high
  }

  /// Whether there is a horizontal line at all.
  var needsTrack: Bool { span.lowerBound < span.upperBound }

  /// Adds a line that goes up.
  mutating func addUpper(_ column: Int) {
    if !uppers.contains(column) { uppers.append(column) }
  }

  /// Adds a line that goes down.
  mutating func addLower(_ column: Int) {
    if !lowers.contains(column) { lowers.append(column) }
  }
}
