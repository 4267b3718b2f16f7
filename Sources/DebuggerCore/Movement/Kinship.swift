import Interpreter

/// Which branches a movement into a branch looks for, when it goes backward: their index is known only where they live.
struct Kinship {
  private let index: Int?
  private let owner: BranchID
  private var known: [BranchID: Bool] = [:]

  init(of movement: Movement) {
    index = if case .intoBranch(let index) = movement.motion { index } else { nil }
    owner = movement.branch
  }

  /// Whether a branch is looked for.
  ///
  /// - Parameters:
  ///   - id: The branch.
  ///   - execution: The execution at a moment at which the branch lives.
  /// - Returns: Whether it is one of the index that is meant.
  mutating func includes(_ id: BranchID, at execution: () -> Execution?) -> Bool {
    guard let index else { return false }
    if let isKnown = known[id] { return isKnown }
    let isMeant = execution()?.branch(id).map { $0.parent == owner && $0.index == index } ?? false
    known[id] = isMeant
    return isMeant
  }
}
