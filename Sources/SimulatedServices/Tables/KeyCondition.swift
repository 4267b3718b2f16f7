/// Which items of a partition a query wants.
///
/// - Source: DynamoDB developer guide, "Key condition expressions for the Query operation".
struct KeyCondition: Equatable {
  /// The value that tells which items belong together.
  let partition: AttributeValue
  /// What their sort keys must fulfil.
  let sort: Condition?

  /// Takes a condition apart for a key.
  init(_ condition: Condition, _ key: TableSchema.Key) throws(Refusal) {
    var partition: AttributeValue?
    var sort: Condition?
    for part in try Self.parts(condition) {
      let (name, values) = try Self.subject(part)
      let isPartition = name == key.partition.name
      guard isPartition || name == key.sort?.name else {
        let missing = partition == nil ? key.partition.name : key.sort?.name
        throw .validation(missing.map { "Query condition missed key schema element: \($0)" } ?? Self.unsupported)
      }
      guard isPartition ? partition == nil : sort == nil else {
        throw .validation("KeyConditionExpressions must only contain one condition per key")
      }
      let kind = isPartition ? key.partition.kind : key.sort?.kind
      guard values.allSatisfy({ $0.kind == kind }) else {
        throw .validation(
          "One or more parameter values were invalid: Condition parameter type does not match schema type"
        )
      }
      if !isPartition {
        sort = part
      } else if case .compare(_, .equal, _) = part {
        partition = values.first
      } else {
        throw .validation(Self.unsupported)
      }
    }
    guard let partition else {
      throw .validation("Query condition missed key schema element: \(key.partition.name)")
    }
    self.partition = partition
    self.sort = sort
  }

  private static let unsupported = "Query key condition not supported"

  /// The conditions that must all hold.
  private static func parts(_ condition: Condition) throws(Refusal) -> [Condition] {
    switch condition {
    case .and(let left, let right): return try parts(left) + parts(right)
    case .or: throw ExpressionKind.keyCondition.refusal("Invalid operator used in KeyConditionExpression: OR")
    case .not: throw ExpressionKind.keyCondition.refusal("Invalid operator used in KeyConditionExpression: NOT")
    case .oneOf: throw ExpressionKind.keyCondition.refusal("Invalid operator used in KeyConditionExpression: IN")
    case .compare(_, .notEqual, _):
      throw ExpressionKind.keyCondition.refusal("Invalid operator used in KeyConditionExpression: <>")
    case .compare, .between, .beginsWith: return [condition]
    case .exists, .notExists, .hasType, .contains:
      throw ExpressionKind.keyCondition.refusal("Invalid operator used in KeyConditionExpression")
    }
  }

  /// The attribute that a condition is of, and the values that it is compared with.
  private static func subject(_ condition: Condition) throws(Refusal) -> (String, [AttributeValue]) {
    let operands: [Condition.Operand] =
      switch condition {
      case .compare(let left, _, let right): [left, right]
      case .between(let operand, let lower, let upper): [operand, lower, upper]
      case .beginsWith(let operand, let prefix): [operand, prefix]
      case .oneOf, .exists, .notExists, .hasType, .contains, .and, .or, .not: []
      }
    var name: String?
    var values: [AttributeValue] = []
    for operand in operands {
      switch operand {
      case .path(let path) where path.steps.isEmpty && name == nil: name = path.attribute
      case .value(let value): values.append(value)
      case .path, .size, .sizeOfValue: throw .validation(unsupported)
      }
    }
    guard let name else { throw .validation(unsupported) }
    return (name, values)
  }
}
