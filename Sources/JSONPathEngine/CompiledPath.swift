/// The steps of a path from some root, ready to be taken.
struct CompiledPath: Sendable {
  /// The steps, in order.
  let steps: [PathStep]
  /// Whether the path gives one value rather than an array of matches.
  let isDefinite: Bool
  /// Whether all steps are members and indices, which the fast loop takes.
  let isSimple: Bool
  /// Which step is a function that takes all matches together: the first one in a path that starts with `..`.
  let gatheringStep: Int?

  init(steps: [PathStep]) {
    self.steps = steps
    gatheringStep = Self.gatheringStep(of: steps)
    let own = steps[(gatheringStep ?? 0)...]
    isDefinite = own.indices.allSatisfy { own[$0].isSingular(asLast: $0 == own.endIndex - 1) }
    isSimple = steps.allSatisfy(\.isSimple)
  }

  private static func gatheringStep(of steps: [PathStep]) -> Int? {
    guard let first = steps.first, first.isDeep else { return nil }
    return steps.firstIndex(where: \.isFunction)
  }

  /// The path up to and without a step, as messages write it.
  func prefix(upTo end: Int) -> String {
    "$" + steps[..<end].map(\.normalized).joined()
  }
}

extension PathStep {
  /// Whether the step is a member or an index.
  fileprivate var isSimple: Bool {
    guard !isDeep else { return false }
    switch selector {
    case .member, .index: return true
    case .members, .indices, .slice, .wildcard, .filter, .function: return false
    }
  }

  /// Whether the step is a function.
  fileprivate var isFunction: Bool {
    guard case .function = selector else { return false }
    return true
  }
}
