public import JSONModel
public import JSONataEngine

/// What paths, templates, expressions and conditions are evaluated against.
public protocol EvaluationScope {
  /// What `$` names: the state's data at this stage.
  var data: JSON { get }
  /// What `$$` names, the context object; made only when it is asked for.
  var context: JSON { get }
  /// The time on the execution's clock.
  var now: Timestamp { get }
  /// A member of what `$states` names in JSONata, `nil` when it has none here; made only when it is asked for.
  func states(_ member: StatesMember) -> JSON?
  /// What names lead to in the context object, `nil` when only the whole object can tell.
  func context(at names: ArraySlice<String>) -> JSON?
  /// The value of a variable, `nil` when it has none.
  func variable(named name: String) -> JSON?
  /// The next number of the execution's own generator, for random functions.
  mutating func nextRandom() -> UInt64
  /// How much an expression in JSONata may use.
  var limits: JSONataLimits { get }
}

extension EvaluationScope {
  /// As much as Step Functions lets it use.
  public var limits: JSONataLimits { .stepFunctions }

  /// Leaves it to the whole object.
  public func context(at names: ArraySlice<String>) -> JSON? { nil }
}
