/// What a failed Parallel or Map leaves, so that a redrive runs again only what did not succeed.
final class BrokenJoin: Sendable {
  /// How far its branches had come, with the outputs of those that had succeeded.
  let join: Join
  /// The branches that had failed or were aborted.
  let branches: [Branch]

  init(_ join: Join, _ branches: [Branch]) {
    self.join = join
    self.branches = branches
  }
}

extension BrokenJoin: Equatable {
  static func == (left: BrokenJoin, right: BrokenJoin) -> Bool {
    left === right || left.join == right.join && left.branches == right.branches
  }
}
