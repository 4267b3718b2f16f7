/// A set whose elements are kept in order, in runs of limited length, so that a change touches one run only and copies
/// share the others.
///
/// Finding an element is logarithmic; adding or removing one moves at most a run's elements.
struct OrderedRuns<Element: Comparable & Sendable>: Sendable {
  private static var runLength: Int { 64 }

  /// The runs in order; none is empty.
  private var runs: [[Element]] = []
  /// How many elements there are.
  private(set) var count = 0

  /// Whether there is no element.
  var isEmpty: Bool { runs.isEmpty }
  /// The smallest element.
  var first: Element? { runs.first?.first }

  /// Puts an element in, when it is not there yet.
  mutating func insert(_ element: Element) {
    guard let run = runIndex(of: element) else {
      runs.append([element])
      count += 1
      return
    }
    let index = Self.index(of: element, in: runs[run])
    if index < runs[run].count, runs[run][index] == element { return }
    runs[run].insert(element, at: index)
    count += 1
    if runs[run].count == 2 * Self.runLength { split(run) }
  }

  /// Takes an element out, when it is there.
  mutating func remove(_ element: Element) {
    guard let run = runIndex(of: element) else { return }
    let index = Self.index(of: element, in: runs[run])
    guard index < runs[run].count, runs[run][index] == element else { return }
    runs[run].remove(at: index)
    count -= 1
    if runs[run].isEmpty { runs.remove(at: run) }
  }

  /// The elements from one on, in order; the one itself need not be there.
  func elements(from element: Element) -> [Element] {
    guard let run = runIndex(of: element) else { return [] }
    var found = Array(runs[run][Self.index(of: element, in: runs[run])...])
    for rest in runs[(run + 1)...] { found += rest }
    return found
  }

  private mutating func split(_ run: Int) {
    let rest = Array(runs[run][Self.runLength...])
    runs[run].removeSubrange(Self.runLength...)
    runs.insert(rest, at: run + 1)
  }

  /// The run that an element belongs to; nothing when there is none at all.
  private func runIndex(of element: Element) -> Int? {
    guard !runs.isEmpty else { return nil }
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle][0] <= element { low = middle } else { high = middle }
    }
    return low
  }

  /// Where an element stands in a run, or would stand.
  private static func index(of element: Element, in run: [Element]) -> Int {
    var low = 0
    var high = run.count
    while low < high {
      let middle = (low + high) / 2
      if run[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension OrderedRuns: Sequence {
  /// The elements in order.
  func makeIterator() -> some IteratorProtocol<Element> { runs.joined().makeIterator() }
}

extension OrderedRuns: Equatable {
  /// Whether two hold equal elements.
  static func == (left: OrderedRuns, right: OrderedRuns) -> Bool {
    left.count == right.count && left.elementsEqual(right)
  }
}
