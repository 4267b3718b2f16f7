import HashTreeCollections
import JSONModel

extension SimulatedServices {
  /// Reads one item.
  mutating func getItem(_ members: Members) throws(Refusal) -> JSONObject {
    guard let keyMember = members["Key"] else { throw Self.missing("key") }
    let projection = try projection(members)
    let attributes = try Attributes(keyMember)
    let name = try existingTable(members, .key(attributes))
    guard let table = tables.tables[name] else { throw Self.noTable }
    let item = table[try Self.key(attributes, table.schema.key)]
    var answer = JSONObject()
    if let item { answer["Item"] = (projection?.applied(to: item) ?? item).json }
    let isConsistent = try members.flag("ConsistentRead") ?? false
    try addCapacity(members, name, Capacity.read(item?.bytes ?? 0, isConsistent: isConsistent), to: &answer)
    return answer
  }

  /// The parts of items that a call wants; nothing for all.
  func projection(_ members: Members) throws(Refusal) -> Projection? {
    var placeholders = try Placeholders(members, [.projection])
    let projection = try projection(members, &placeholders)
    try placeholders.requireAllUsed()
    return projection
  }

  /// The parts of items that a call wants; nothing for all.
  func projection(_ members: Members, _ placeholders: inout Placeholders) throws(Refusal) -> Projection? {
    let names = try members.texts("AttributesToGet")
    guard let text = try members.text("ProjectionExpression") else {
      return names.map { Projection(paths: $0.map { DocumentPath(attribute: $0) }) }
    }
    guard names == nil else {
      throw .validation(
        "Can not use both expression and non-expression parameters in the same request: Non-expression parameters: "
          + "{AttributesToGet} Expression parameters: {ProjectionExpression}"
      )
    }
    return Projection(paths: try ExpressionParser.projection(text, &placeholders))
  }

  /// Puts, deletes or updates one item.
  mutating func write(_ action: WriteTerms.Action, _ members: Members) throws(Refusal) -> JSONObject {
    let written = try change(action, members)
    var answer = JSONObject()
    if let attributes = written.returned, attributes.count > 0 { answer["Attributes"] = attributes.json }
    try addCapacity(members, written.table, written.capacity, to: &answer)
    return answer
  }

  /// What a writing call has done.
  struct Written {
    /// The table's name.
    let table: String
    /// The item's key.
    let key: ItemKey
    /// What the call wants to hear of the item.
    let returned: Attributes?
    /// The units that it used.
    let capacity: Double
  }

  /// Does what a writing call, or an entry of a transaction, says.
  mutating func change(_ action: WriteTerms.Action, _ members: Members) throws(Refusal) -> Written {
    let isPut = action == .put
    guard let given = members[isPut ? "Item" : "Key"] else { throw Self.missing(isPut ? "item" : "key") }
    let attributes = try Attributes(given)
    let terms = try WriteTerms(action, members)
    if isPut, attributes.bytes > Self.maximumItemBytes {
      throw .validation("Item size has exceeded the maximum allowed size")
    }
    let name = try existingTable(members, isPut ? .item(attributes) : .key(attributes))
    guard let table = tables.tables[name] else { throw Self.noTable }
    let key = isPut ? try Self.itemKey(attributes, table.schema) : try Self.key(attributes, table.schema.key)
    if let update = terms.update { try Self.check(update, table.schema.key) }
    let old = table[key]
    if let condition = terms.condition, !condition.holds(for: old ?? Attributes()) {
      throw .error("ConditionalCheckFailedException", "The conditional request failed")
    }
    var new: Attributes?
    switch action {
    case .put: new = attributes
    case .delete: new = nil
    case .check: new = old
    case .update:
      new = try (terms.update ?? Update()).applied(to: old ?? attributes)
      if let new {
        guard new.bytes <= Self.maximumItemBytes else {
          throw .validation("Item size to update has exceeded the maximum allowed size")
        }
        try Self.checkIndexes(new, table.schema)
      }
    }
    if action != .check {
      if let new { tables.tables[name]?.put(new, at: key) } else { tables.tables[name]?.remove(key) }
    }
    return Written(
      table: name,
      key: key,
      returned: terms.returned(old: old, new: new),
      capacity: Capacity.write(max(old?.bytes ?? 0, new?.bytes ?? 0))
    )
  }

  static let maximumItemBytes = 400 * 1024

  /// Adds the units that a call has used, when it asks for them.
  func addCapacity(_ members: Members, _ table: String, _ units: Double, to answer: inout JSONObject) throws(Refusal) {
    guard let capacity = try Capacity.json(members, table, units) else { return }
    answer["ConsumedCapacity"] = capacity
  }
}

extension WriteTerms {
  /// What the call wants to hear of the item.
  fileprivate func returned(old: Attributes?, new: Attributes?) -> Attributes? {
    switch returnValues {
    case .none: nil
    case .allOld: old
    case .allNew: new
    case .updatedOld: old.map(touched)
    case .updatedNew: new.map(touched)
    }
  }

  private func touched(_ item: Attributes) -> Attributes {
    Projection(paths: update?.paths ?? []).applied(to: item)
  }
}
