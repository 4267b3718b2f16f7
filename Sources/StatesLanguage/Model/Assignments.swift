/// An `Assign` field: variables and the templates of their values.
public struct Assignments<Template: Sendable & Equatable>: Sendable, Equatable {
  /// A variable and its value's template.
  public struct Variable: Sendable, Equatable {
    /// The variable's name, without `$`.
    public let name: String
    /// What it is set to.
    public let value: Template
  }

  /// The variables, in the order in which they are written.
  public let variables: [Variable]
}
