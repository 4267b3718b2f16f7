/// Counts crossings of segments between two layers.
///
/// - Source: Barth, Jünger, Mutzel: "Simple and Efficient Bilayer Cross Counting" (2002).
enum CrossingCount {
  /// How many pairs of places are in falling order, in O(n log n): the lower ends of segments sorted by upper ends.
  static func inversions(_ places: [Int]) -> Int {
    guard places.count > 1, let last = places.max() else { return 0 }
    var tree = Array(repeating: 0, count: last + 2)
    var inversions = 0
    for (seen, place) in places.enumerated() {
      inversions += seen - sum(tree, upTo: place + 1)
      add(to: &tree, at: place + 1)
    }
    return inversions
  }

  private static func sum(_ tree: [Int], upTo index: Int) -> Int {
    var (index, sum) = (index, 0)
    while index > 0 {
      sum += tree[index]
      index -= index & -index
    }
    return sum
  }

  private static func add(to tree: inout [Int], at index: Int) {
    var index = index
    while index < tree.count {
      tree[index] += 1
      index += index & -index
    }
  }
}
