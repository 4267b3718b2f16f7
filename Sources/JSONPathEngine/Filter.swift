/// The condition of a filter `[?(…)]`.
struct Filter: Sendable {
  /// The filter as it was written, with its brackets.
  let text: String
  /// What has to hold for a value to be selected.
  let condition: Condition
  /// The paths from `$` in the condition: their values are the same for all values that are tested.
  let rootPaths: [CompiledPath]

  /// Something that a value meets or does not.
  indirect enum Condition: Sendable {
    /// `a && b`
    case all([Condition])
    /// `a || b`
    case any([Condition])
    /// `!a`
    case not(Condition)
    /// A path that has to select something.
    case exists(Operand)
    /// `a < b`
    case comparison(Operand, Comparison, Operand)
  }

  /// One side of a comparison.
  enum Operand: Sendable {
    /// A literal.
    case value(FilterValue)
    /// A regular expression.
    case pattern(Pattern)
    /// A path from `@`, the value that is tested.
    case itemPath(CompiledPath)
    /// A path from `$`: its place in ``Filter/rootPaths``.
    case rootPath(Int)
  }
}
