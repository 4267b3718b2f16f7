/// How the end of an action can be waited for, beside that its answer is the end, as every action allows.
///
/// - Source: Step Functions guide, "Service integration patterns".
package struct OptimizedPatterns: OptionSet, Sendable, Hashable {
  /// A bit for each pattern.
  package let rawValue: Int

  /// Makes a set of its bits.
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// `.sync`: until the job that it starts has ended.
  package static let job = OptimizedPatterns(rawValue: 1)
  /// `.sync:2`: likewise, with the job's output as a JSON value.
  package static let parsedJob = OptimizedPatterns(rawValue: 2)
  /// `.waitForTaskToken`: until somebody sends the token back.
  package static let callback = OptimizedPatterns(rawValue: 4)
  /// `.waitForTaskToken`, on which AWS's own pages differ for this action: what may be right is not refused.
  package static let unsettledCallback = OptimizedPatterns(rawValue: 8)
}
