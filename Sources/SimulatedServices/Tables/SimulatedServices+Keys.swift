extension SimulatedServices {
  /// The key that a Key names.
  static func key(_ attributes: Attributes, _ schema: TableSchema.Key) throws(Refusal) -> ItemKey {
    let wrong = Refusal.validation("The provided key element does not match the schema")
    guard attributes.count == schema.attributes.count else { throw wrong }
    for attribute in schema.attributes {
      guard let value = attributes[attribute.name], value.kind == attribute.kind else { throw wrong }
      try check(value, attribute.name)
    }
    guard let key = ItemKey(of: attributes, schema) else { throw wrong }
    return key
  }

  /// The key of an item that is put.
  static func itemKey(_ item: Attributes, _ schema: TableSchema) throws(Refusal) -> ItemKey {
    for attribute in schema.key.attributes {
      guard let value = item[attribute.name] else {
        throw .validation("One or more parameter values were invalid: Missing the key \(attribute.name) in the item")
      }
      guard value.kind == attribute.kind else {
        throw .validation(
          "One or more parameter values were invalid: Type mismatch for key \(attribute.name) "
            + "expected: \(attribute.kind.rawValue) actual: \(value.kind.rawValue)"
        )
      }
      try check(value, attribute.name)
    }
    try checkIndexes(item, schema)
    guard let key = ItemKey(of: item, schema.key) else { throw .validation("The key is missing in the item") }
    return key
  }

  /// Refuses an item whose attributes do not have the types that indexes want.
  static func checkIndexes(_ item: Attributes, _ schema: TableSchema) throws(Refusal) {
    for index in schema.indexes {
      for attribute in index.key.attributes {
        guard let value = item[attribute.name], value.kind != attribute.kind else { continue }
        throw .validation(
          "One or more parameter values were invalid: Type mismatch for Index Key \(attribute.name) "
            + "Expected: \(attribute.kind.rawValue) Actual: \(value.kind.rawValue) IndexName: \(index.name)"
        )
      }
    }
  }

  private static func check(_ value: AttributeValue, _ name: String) throws(Refusal) {
    let empty: String? =
      switch value {
      case .string(""): "string"
      case .binary([]): "binary"
      case .string, .number, .binary, .bool, .null, .list, .map, .stringSet, .numberSet, .binarySet: nil
      }
    guard let empty else { return }
    throw .validation(
      "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty "
        + "\(empty) value. Key: \(name)"
    )
  }

  /// Refuses an update that changes the key.
  static func check(_ update: Update, _ key: TableSchema.Key) throws(Refusal) {
    for path in update.paths where key.attributes.contains(where: { $0.name == path.attribute }) {
      throw .validation(
        "One or more parameter values were invalid: Cannot update attribute \(path.attribute). "
          + "This attribute is part of the key"
      )
    }
  }
}
