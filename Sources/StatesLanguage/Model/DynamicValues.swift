public import JSONPathEngine

/// A whole number that is written in the definition or computed.
public enum DynamicInteger: Sendable, Equatable {
  /// Written in the definition.
  case constant(Int)
  /// Found by the `…Path` form of the field.
  case path(JSONPath)
  /// Computed, in JSONata.
  case expression(FieldExpression)
}

/// A number that is written in the definition or computed.
public enum DynamicNumber: Sendable, Equatable {
  /// Written in the definition.
  case constant(Double)
  /// Found by the `…Path` form of the field.
  case path(JSONPath)
  /// Computed, in JSONata.
  case expression(FieldExpression)
}

/// A text that is written in the definition or computed.
public enum DynamicText: Sendable, Equatable {
  /// Written in the definition.
  case constant(String)
  /// Found by the `…Path` form of the field.
  case path(JSONPath)
  /// Made by an intrinsic function in the `…Path` form of the field.
  case intrinsic(IntrinsicCall)
  /// Computed, in JSONata.
  case expression(FieldExpression)
}

/// The `Condition` of a rule in JSONata.
public enum DynamicBoolean: Sendable, Equatable {
  /// Written in the definition.
  case constant(Bool)
  /// Computed.
  case expression(FieldExpression)
}
