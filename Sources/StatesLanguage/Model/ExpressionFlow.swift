/// The fields that carry data through a state in the JSONata language.
///
/// - Source: Step Functions guide, "Transforming data with JSONata".
public struct ExpressionFlow: Sendable, Equatable {
  /// `Arguments`: what it sends; its input when there are none.
  public var arguments: ExpressionTemplate?
  /// `Assign`: the variables that it sets.
  public var assign: Assignments<ExpressionTemplate>?
  /// `Output`: what it passes on; its result or, when it has none, its input when there is no such field.
  public var output: ExpressionTemplate?

  /// The flow of a state that names none of these fields.
  public static let unchanged = ExpressionFlow()
}
