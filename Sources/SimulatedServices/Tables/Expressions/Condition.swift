/// What a ConditionExpression, a FilterExpression or a KeyConditionExpression says.
///
/// - Source: DynamoDB developer guide, "Condition and filter expressions, operators, and functions".
indirect enum Condition: Sendable, Equatable {
  /// A comparison of two values.
  case compare(Operand, Comparator, Operand)
  /// A value between two others, or equal to one of them.
  case between(Operand, Operand, Operand)
  /// A value that is one of several.
  case oneOf(Operand, [Operand])
  /// A value that is there.
  case exists(DocumentPath)
  /// A value that is not there.
  case notExists(DocumentPath)
  /// A value of a type.
  case hasType(DocumentPath, AttributeValue.Kind)
  /// A text or bytes that begin so.
  case beginsWith(Operand, Operand)
  /// A text with a part, or a set or list with an element.
  case contains(Operand, Operand)
  /// Both hold.
  case and(Condition, Condition)
  /// One holds.
  case or(Condition, Condition)
  /// It does not hold.
  case not(Condition)

  /// What is compared.
  enum Operand: Sendable, Equatable {
    /// The value that a path leads to.
    case path(DocumentPath)
    /// A value of the call.
    case value(AttributeValue)
    /// The size of the value that a path leads to.
    case size(DocumentPath)
    /// The size of a value of the call.
    case sizeOfValue(AttributeValue)

    /// The value of a call, when this is one.
    var literal: AttributeValue? {
      switch self {
      case .value(let value): value
      case .path, .size, .sizeOfValue: nil
      }
    }
  }

  /// How two values are compared.
  enum Comparator: String, Sendable, CaseIterable {
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }
}
