/// In which rows between two layers the horizontal lines of the nets run.
///
/// No two lines touch: nets that would share cells of a row get different rows, and where one net comes from above in
/// the column that another leaves downwards, it runs above the other. Where that goes round in a circle, a net changes
/// rows in a free column on its way.
struct TrackPlan {
  /// The track of each net that has a horizontal line.
  private(set) var tracks: [Track?]
  /// How many rows there are.
  private(set) var count = 0

  /// A net, or the upper or lower part of one.
  private struct Piece {
    var uppers: [Int]
    var lowers: [Int]
    var span: ClosedRange<Int>
    /// The column where the lower part of the same net begins, and which piece that is.
    var detour: (column: Int, piece: Int)?
  }

  private var pieces: [Piece] = []
  private var taken: Set<Int> = []

  init(_ nets: [Net]) {
    tracks = Array(repeating: nil, count: nets.count)
    let numbers = nets.indices.filter { nets[$0].needsTrack }
    pieces = numbers.map { Piece(uppers: nets[$0].uppers, lowers: nets[$0].lowers, span: nets[$0].span) }
    taken = Set(nets.flatMap { $0.uppers + $0.lowers })
    while let piece = pieceOnCircle() { split(piece) }
    let rows = assignRows(sortedPieces())
    for (piece, net) in numbers.enumerated() {
      let detour = pieces[piece].detour.map { Track.Detour(column: $0.column, row: rows[$0.piece]) }
      tracks[net] = Track(upper: rows[piece], detour: detour)
    }
  }

  // MARK: What must be above what

  /// The pieces that each piece must run above.
  private var piecesBelow: [[Int]] {
    var owner: [Int: Int] = [:]
    for (number, piece) in pieces.enumerated() {
      for column in piece.lowers { owner[column] = number }
    }
    return pieces.enumerated().map { number, piece in
      let below = piece.uppers.compactMap { owner[$0] }.filter { $0 != number }
      return below + (piece.detour.map { [$0.piece] } ?? [])
    }
  }

  /// A piece that has to run above itself, when there is one.
  private func pieceOnCircle() -> Int? {
    let below = piecesBelow
    var isClosed = Array(repeating: false, count: pieces.count)
    var isOpen = isClosed
    for root in pieces.indices where !isClosed[root] {
      var path = [(piece: root, next: 0)]
      isOpen[root] = true
      while let (piece, next) = path.last {
        guard next < below[piece].count else {
          (isOpen[piece], isClosed[piece]) = (false, true)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let following = below[piece][next]
        if isOpen[following] { return following }
        guard !isClosed[following] else { continue }
        isOpen[following] = true
        path.append((following, 0))
      }
    }
    return nil
  }

  /// Cuts a piece in two that are joined in a column of their own.
  private mutating func split(_ number: Int) {
    let piece = pieces[number]
    let column = freeColumn(near: (piece.span.lowerBound + piece.span.upperBound) / 2)
    taken.insert(column)
    let upper = Net(uppers: piece.uppers, lowers: [column])
    let lower = Net(uppers: [column], lowers: piece.lowers)
    pieces[number] = Piece(
      uppers: piece.uppers,
      lowers: [],
      span: upper.span,
      detour: (column, pieces.count)
    )
    pieces.append(Piece(uppers: [], lowers: piece.lowers, span: lower.span))
  }

  private func freeColumn(near middle: Int) -> Int {
    var distance = 0
    while true {
      for column in [middle + distance, middle - distance] where column >= 0 && !taken.contains(column) {
        return column
      }
      distance += 1
    }
  }

  // MARK: Order and rows

  /// The pieces from top to bottom: as they must be, and else so that few lines cross.
  private func sortedPieces() -> [Int] {
    let below = piecesBelow
    let costs = pieces.indices.map(costAbove)
    var waiting = Array(repeating: 0, count: pieces.count)
    for piece in below.joined() { waiting[piece] += 1 }
    var ready = pieces.indices.filter { waiting[$0] == 0 }
    var order: [Int] = []
    while let index = ready.indices.min(by: { (costs[ready[$0]], ready[$0]) < (costs[ready[$1]], ready[$1]) }) {
      let piece = ready.remove(at: index)
      order.append(piece)
      for next in below[piece] {
        waiting[next] -= 1
        if waiting[next] == 0 { ready.append(next) }
      }
    }
    return order
  }

  /// How many crossings more there are when a piece runs above all others than when it runs below them.
  private func costAbove(_ number: Int) -> Int {
    let piece = pieces[number]
    return pieces.reduce(0) { sum, other in
      guard piece.span.overlaps(other.span) else { return sum }
      let above = Self.inside(piece.lowers, other.span) + Self.inside(other.uppers, piece.span)
      let below = Self.inside(other.lowers, piece.span) + Self.inside(piece.uppers, other.span)
      return sum + above - below
    }
  }

  private static func inside(_ columns: [Int], _ span: ClosedRange<Int>) -> Int {
    columns.count { span.lowerBound < $0 && $0 < span.upperBound }
  }

  /// Gives each piece the first row below all pieces that it would touch or that must be above it.
  private mutating func assignRows(_ order: [Int]) -> [Int] {
    let below = piecesBelow
    var rows = Array(repeating: 0, count: pieces.count)
    for (index, piece) in order.enumerated() {
      let touching = order[..<index].filter { touches(pieces[$0].span, pieces[piece].span) }
      rows[piece] = touching.reduce(rows[piece]) { max($0, rows[$1] + 1) }
      for next in below[piece] { rows[next] = max(rows[next], rows[piece] + 1) }
      count = max(count, rows[piece] + 1)
    }
    return rows
  }

  private func touches(_ left: ClosedRange<Int>, _ right: ClosedRange<Int>) -> Bool {
    left.lowerBound <= right.upperBound + 1 && right.lowerBound <= left.upperBound + 1
  }
}
