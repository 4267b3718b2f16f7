/// A member of `$states`; the raw value is its name.
///
/// - Source: Step Functions guide, "Transforming data with JSONata", "Reserved variable: $states".
public enum StatesMember: String, Sendable, Hashable, CaseIterable {
  /// The state's input as it was entered.
  case input
  /// The result of a Task, Parallel or Map.
  case result
  /// What a Catch caught.
  case errorOutput
  /// The context object.
  case context

  /// The name of the variable that they are members of.
  static let variable = "states"
}
