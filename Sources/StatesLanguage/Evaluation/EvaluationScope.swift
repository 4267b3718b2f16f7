public import JSONModel

/// What paths, templates and conditions are evaluated against.
public protocol EvaluationScope {
  /// What `$` names: the state's data at this stage.
  var data: JSON { get }
  /// What `$$` names, the context object; made only when it is asked for.
  var context: JSON { get }
  /// The value of a variable, `nil` when it has none.
  func variable(named name: String) -> JSON?
  /// The next number of the execution's own generator, for `States.MathRandom` and `States.UUID`.
  mutating func nextRandom() -> UInt64
}
