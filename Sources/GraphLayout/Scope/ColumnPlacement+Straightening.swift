/// Small bends that pulling block by block leaves: where a block would be straight a few columns further on, and others
/// are in its way that nothing keeps there.
extension ColumnPlacement {
  /// How far a block is moved at most.
  private static let farthest = 6
  /// With how many blocks a graph is such a tangle that nobody would see it.
  private static let manyBlocks = 2000
  /// How many blocks are moved at once, at most.
  private static let mostMoved = 40

  /// Moves blocks to where their segments are straight, and others out of their way, as long as that makes more
  /// segments straight than it bends, by weight, and nothing wider.
  mutating func straighten() {
    guard position.count <= Self.manyBlocks else { return }
    let width = position.indices.map { position[$0] + reach[$0] }.max() ?? 0
    for block in order {
      for pull in pulls[block] {
        let place = position[pull.block] + pull.offset
        guard place != position[block], abs(place - position[block]) <= Self.farthest,
          let moves = moves(of: block, to: place), isGain(moves),
          moves.allSatisfy({ $0.value + reach[$0.key] <= width })
        else { continue }
        move(moves)
      }
    }
  }

  /// Where blocks have to go so that one can go to a place; nothing when that is too far left, or moves too many.
  private func moves(of block: Int, to place: Int) -> [Int: Int]? {
    let isRight = place > position[block]
    var moves = [block: place]
    var open = [block]
    while let next = open.popLast(), let place = moves[next] {
      guard place >= least[next], moves.count <= Self.mostMoved else { return nil }
      for gap in isRight ? gapsRight[next] : gapsLeft[next] {
        let limit = isRight ? place + gap.distance : place - gap.distance
        let now = moves[gap.block] ?? position[gap.block]
        guard isRight ? now < limit : now > limit else { continue }
        moves[gap.block] = limit
        open.append(gap.block)
      }
    }
    return moves
  }

  /// Whether more segments are straight after some moves, by weight.
  private func isGain(_ moves: [Int: Int]) -> Bool {
    var gain = 0
    for (block, place) in moves {
      for pull in pulls[block] {
        let wish = (moves[pull.block] ?? position[pull.block]) + pull.offset
        // A segment between two that move is seen from both ends.
        let weight = moves[pull.block] == nil ? 2 * pull.weight : pull.weight
        gain += (wish == place ? weight : 0) - (position[pull.block] + pull.offset == position[block] ? weight : 0)
      }
    }
    return gain > 0
  }
}
