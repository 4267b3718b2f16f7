/// The rows in which the horizontal line of a net runs.
struct Track: Hashable {
  /// Where a line goes on in another row.
  struct Detour: Hashable {
    /// The column that leads to the other row.
    let column: Int
    let row: Int
  }

  /// The row that lines from above end in.
  let upper: Int
  /// The row that lines from below end in, when it is another one.
  let detour: Detour?

  /// The row that lines from below end in.
  var lower: Int { detour?.row ?? upper }

  /// The corners of the way down from one column to another.
  func descent(from start: Int, to end: Int) -> [GridPoint] {
    let change = detour.map { [GridPoint(column: $0.column, row: upper), GridPoint(column: $0.column, row: $0.row)] }
    return [GridPoint(column: start, row: upper)] + (change ?? []) + [GridPoint(column: end, row: lower)]
  }

  /// The same track with its rows elsewhere.
  func mapRows(_ row: (Int) -> Int) -> Track {
    Track(upper: row(upper), detour: detour.map { Detour(column: $0.column, row: row($0.row)) })
  }
}
