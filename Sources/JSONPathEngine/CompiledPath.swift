/// The steps of a path from some root, ready to be taken.
struct CompiledPath: Sendable {
  /// The steps, in order.
  let steps: [PathStep]
  /// Whether the path gives one value rather than an array of matches.
  let isDefinite: Bool
  /// The steps once more when all are names and indices, whose values are found the fast way.
  let places: [ReferencePath.Step]?
  /// Which step is a function that takes all matches together: the first one in a path that starts with `..`.
  let gatheringStep: Int?

  init(steps: [PathStep]) {
    self.steps = steps
    gatheringStep = Self.gatheringStep(of: steps)
    let own = steps[(gatheringStep ?? 0)...]
    isDefinite = own.indices.allSatisfy { own[$0].isSingular(asLast: $0 == own.endIndex - 1) }
    let places = steps.compactMap(ReferencePath.Step.init)
    self.places = places.count == steps.count ? places : nil
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
  /// Whether the step is a function.
  fileprivate var isFunction: Bool {
    guard case .function = selector else { return false }
    return true
  }
}
