/// Counts crossings of segments between two layers after the other, in O(n log n).
///
/// - Source: Barth, Jünger, Mutzel: "Simple and Efficient Bilayer Cross Counting" (2002).
struct CrossingCount {
  /// The lower end of a segment, and how many edges the segment stands for.
  struct End {
    let place: Int
    let weight: Int
  }

  /// How many pairs of edges cross.
  private(set) var crossings = 0
  /// Sums of the weights at the places seen so far, as a tree in an array.
  private var tree: [Int]
  private var seen = 0
  private var added: [End] = []

  /// Counts in layers with so many places at most.
  init(places: Int) { tree = Array(repeating: 0, count: places + 1) }

  /// Adds the next segment, in the order of upper ends and, among equal ones, of lower ends.
  mutating func add(_ end: End) {
    var (index, sum) = (end.place + 1, 0)
    while index > 0 {
      sum += tree[index]
      index -= index & -index
    }
    crossings += end.weight * (seen - sum)
    change(at: end.place, by: end.weight)
    seen += end.weight
    added.append(end)
  }

  /// Begins with the segments below the next layer.
  mutating func finishLayer() {
    for end in added { change(at: end.place, by: -end.weight) }
    added.removeAll(keepingCapacity: true)
    seen = 0
  }

  private mutating func change(at place: Int, by weight: Int) {
    var index = place + 1
    while index < tree.count {
      tree[index] += weight
      index += index & -index
    }
  }
}
