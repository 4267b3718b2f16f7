import JSONModel

extension Condition {
  /// The condition that an Expected says.
  ///
  /// - Source: DynamoDB developer guide, "Legacy DynamoDB conditional parameters", "Expected".
  init(expected: JSONObject, isAny: Bool) throws(Refusal) {
    var conditions: [Condition] = []
    for member in expected.members {
      let members = try Members(member.value, of: "the expected attribute \(member.name)")
      try members.require(["Value", "Exists", "ComparisonOperator", "AttributeValueList"])
      conditions.append(try Self.expected(DocumentPath(attribute: member.name), members))
    }
    guard var condition = conditions.first else { throw .validation("Expected must not be empty") }
    for other in conditions.dropFirst() { condition = isAny ? .or(condition, other) : .and(condition, other) }
    self = condition
  }

  private static func expected(_ path: DocumentPath, _ members: Members) throws(Refusal) -> Condition {
    guard let name = try members.text("ComparisonOperator") else {
      let exists = try members.flag("Exists") ?? true
      guard let value = members["Value"] else {
        guard !exists else {
          throw .validation(
            "One or more parameter values were invalid: Value must be provided when Exists is true for Attribute: "
              + path.attribute
          )
        }
        return .notExists(path)
      }
      guard exists else {
        throw .validation(
          "One or more parameter values were invalid: Value cannot be used when Exists is false for Attribute: "
            + path.attribute
        )
      }
      return .compare(.path(path), .equal, .value(try AttributeValue(value)))
    }
    var values: [Operand] = []
    for value in try members.list("AttributeValueList") ?? (members["Value"].map { [$0] } ?? []) {
      values.append(.value(try AttributeValue(value)))
    }
    guard let comparison = LegacyComparison(rawValue: name) else {
      throw SimulatedServices.constraint("comparisonOperator", name, "satisfy enum value set")
    }
    guard comparison.counts.contains(values.count) else {
      throw .validation(
        "One or more parameter values were invalid: Invalid number of argument(s) for the \(name) ComparisonOperator"
      )
    }
    return comparison.condition(path, values)
  }
}

/// The comparisons of conditions without expressions.
private enum LegacyComparison: String {
  case equal = "EQ"
  case notEqual = "NE"
  case lessOrEqual = "LE"
  case less = "LT"
  case greaterOrEqual = "GE"
  case greater = "GT"
  case exists = "NOT_NULL"
  case notExists = "NULL"
  case contains = "CONTAINS"
  case notContains = "NOT_CONTAINS"
  case beginsWith = "BEGINS_WITH"
  case oneOf = "IN"
  case between = "BETWEEN"

  /// How many values it may have.
  var counts: ClosedRange<Int> {
    switch self {
    case .exists, .notExists: 0...0
    case .between: 2...2
    case .oneOf: 1...100
    case .equal, .notEqual, .lessOrEqual, .less, .greaterOrEqual, .greater, .contains, .notContains, .beginsWith: 1...1
    }
  }

  /// The condition that it says of an attribute and as many values as it may have.
  func condition(_ path: DocumentPath, _ values: [Condition.Operand]) -> Condition {
    let operand = Condition.Operand.path(path)
    return switch self {
    case .exists: .exists(path)
    case .notExists: .notExists(path)
    case .equal: .compare(operand, .equal, values[0])
    case .notEqual: .compare(operand, .notEqual, values[0])
    case .lessOrEqual: .compare(operand, .lessOrEqual, values[0])
    case .less: .compare(operand, .less, values[0])
    case .greaterOrEqual: .compare(operand, .greaterOrEqual, values[0])
    case .greater: .compare(operand, .greater, values[0])
    case .contains: .contains(operand, values[0])
    case .notContains: .and(.exists(path), .not(.contains(operand, values[0])))
    case .beginsWith: .beginsWith(operand, values[0])
    case .oneOf: .oneOf(operand, values)
    case .between: .between(operand, values[0], values[1])
    }
  }
}

extension Update {
  /// The update that an AttributeUpdates says.
  ///
  /// - Source: DynamoDB developer guide, "Legacy DynamoDB conditional parameters", "AttributeUpdates".
  init(legacy updates: JSONObject) throws(Refusal) {
    for member in updates.members {
      let members = try Members(member.value, of: "the updated attribute \(member.name)")
      try members.require(["Action", "Value"])
      let path = DocumentPath(attribute: member.name)
      let value = try members["Value"].map { json throws(Refusal) in try AttributeValue(json) }
      let action = try members.text("Action") ?? "PUT"
      switch (action, value) {
      case ("DELETE", nil): removes.append(path)
      case (_, nil):
        throw .validation(
          "One or more parameter values were invalid: Only DELETE action is allowed when no attribute value is "
            + "specified"
        )
      case ("PUT", let value?): sets.append(Assignment(path: path, value: .value(value)))
      case ("ADD", .list(let elements)?):
        sets.append(
          Assignment(path: path, value: .listAppend(.ifNotExists(path, .value(.list([]))), .value(.list(elements))))
        )
      case ("ADD", let value?): adds.append(Change(path: path, value: try Self.addable(value)))
      case ("DELETE", let value?): deletes.append(Change(path: path, value: try Self.removable(value)))
      case (let action, _?):
        throw SimulatedServices.constraint("action", action, "satisfy enum value set: [ADD, DELETE, PUT]")
      }
    }
  }

  private static func addable(_ value: AttributeValue) throws(Refusal) -> AttributeValue {
    switch value.kind {
    case .number, .stringSet, .numberSet, .binarySet, .list: return value
    case .string, .binary, .bool, .null, .map:
      throw .validation(
        "One or more parameter values were invalid: ADD action is not supported for the type \(value.kind.rawValue)"
      )
    }
  }

  private static func removable(_ value: AttributeValue) throws(Refusal) -> AttributeValue {
    switch value.kind {
    case .stringSet, .numberSet, .binarySet: return value
    case .string, .number, .binary, .bool, .null, .map, .list:
      throw .validation(
        "One or more parameter values were invalid: DELETE action with value is not supported for the type "
          + value.kind.rawValue
      )
    }
  }
}
