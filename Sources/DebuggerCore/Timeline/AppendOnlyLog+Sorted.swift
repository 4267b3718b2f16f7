import Interpreter

extension AppendOnlyLog<Int> {
  /// The place of the first number that is not below a limit, in a log whose numbers grow.
  func firstIndex(notBelow limit: Int) -> Int { partitionPoint { $0 >= limit } }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element, and all after it, fulfil a condition.
  ///
  /// - Complexity: logarithmic in the number of elements.
  func partitionPoint(where isBeyond: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
