/// Finds the names that someone may have meant.
enum NearNames {
  /// The names that differ from a word in few letters, and no other ones in fewer: up to three.
  static func names(near word: String, in names: [String]) -> [String] {
    let limit = max(1, word.count / 3)
    let near = names.map { (name: $0, distance: distance(from: word, to: $0)) }.filter { $0.distance <= limit }
    let nearest = near.map(\.distance).min()
    return near.filter { $0.distance == nearest }.map(\.name).sorted().prefix(3).map(\.self)
  }

  /// How many letters have to be added, left out or exchanged to make one word of the other.
  static func distance(from left: String, to right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (line, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for index in right.indices {
        let next = min(row[index] + 1, row[index + 1] + 1, diagonal + (letter == right[index] ? 0 : 1))
        (diagonal, row[index + 1]) = (row[index + 1], next)
      }
    }
    return row[right.count]
  }
}
