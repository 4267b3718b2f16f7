import HashTreeCollections
import JSONModel

extension SimulatedServices {
  /// Finds the items of a partition.
  mutating func query(_ members: Members) throws(Refusal) -> JSON {
    var placeholders = try Placeholders(members, [.projection, .filter, .keyCondition])
    guard let text = try members.text("KeyConditionExpression") else {
      throw .validation(
        "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request."
      )
    }
    let condition = try ExpressionParser.condition(text, .keyCondition, &placeholders)
    let (name, page) = try page(members, &placeholders)
    let wanted = try KeyCondition(condition, page.key)
    guard let table = tables.tables[name] else { throw Self.noTable }
    let isForward = try members.flag("ScanIndexForward") ?? true
    var items = Self.partition(wanted.partition, of: table, page.key)
    if let sort = wanted.sort { items = items.filter { sort.holds(for: $0) } }
    if !isForward { items.reverse() }
    if let start = try start(members, page) {
      items = items.filter { Self.isAfter($0, start, page, isForward: isForward) }
    }
    return .object(try answer(members, name, page, items))
  }

  /// Goes through all items.
  mutating func scan(_ members: Members) throws(Refusal) -> JSON {
    var placeholders = try Placeholders(members, [.projection, .filter])
    let (name, page) = try page(members, &placeholders)
    guard let table = tables.tables[name] else { throw Self.noTable }
    var items = table.scanned
    if page.key != page.tableKey {
      items = items.filter { item in page.key.attributes.allSatisfy { item[$0.name]?.kind == $0.kind } }
    }
    if let start = try start(members, page) {
      let hash = start[page.tableKey.partition.name]?.stableHash ?? 0
      items = items.filter { item in
        guard let partition = item[page.tableKey.partition.name] else { return false }
        guard partition == start[page.tableKey.partition.name] else { return partition.stableHash > hash }
        guard let sort = page.tableKey.sort, let place = start[sort.name] else { return false }
        return item[sort.name].flatMap { place.precedes($0) } ?? false
      }
    }
    return .object(try answer(members, name, page, items))
  }

  private func answer(
    _ members: Members,
    _ name: String,
    _ page: ItemPage,
    _ items: [Attributes]
  ) throws(Refusal) -> JSONObject {
    var (answer, bytes) = page.answer(items)
    let isConsistent = try members.flag("ConsistentRead") ?? false
    try addCapacity(members, name, Capacity.read(bytes, isConsistent: isConsistent), to: &answer)
    return answer
  }

  /// The table of a call, and how the call goes through items.
  private mutating func page(
    _ members: Members,
    _ placeholders: inout Placeholders
  ) throws(Refusal) -> (String, ItemPage) {
    let filter = try members.text("FilterExpression").map { text throws(Refusal) in
      try ExpressionParser.condition(text, .filter, &placeholders)
    }
    let projection = try projection(members, &placeholders)
    try placeholders.requireAllUsed()
    let limit = try members.integer("Limit")
    if let limit, limit < 1 { throw Self.constraint("limit", String(limit), "have value greater than or equal to 1") }
    let select = try members.text("Select")
    guard [nil, "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES", "SPECIFIC_ATTRIBUTES"].contains(select) else {
      throw Self.constraint(
        "select",
        select ?? "",
        "satisfy enum value set: [SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES]"
      )
    }
    if projection != nil, let select, select != "SPECIFIC_ATTRIBUTES" {
      throw .validation("Cannot specify the ProjectionExpression when choosing to get \(select)")
    }
    let name = try existingTable(members, .none)
    guard let schema = tables.tables[name]?.schema else { throw Self.noTable }
    let index = try members.text("IndexName").map { text throws(Refusal) in try Self.index(text, schema) }
    let page = ItemPage(
      key: index?.key ?? schema.key,
      tableKey: schema.key,
      filter: filter,
      projection: projection ?? index.flatMap { Self.projection(of: $0, schema) },
      limit: limit,
      countsOnly: select == "COUNT"
    )
    return (name, page)
  }

  private static func index(_ name: String, _ schema: TableSchema) throws(Refusal) -> TableSchema.Index {
    guard let index = schema.indexes.first(where: { $0.name == name }) else {
      throw .validation("The table does not have the specified index: \(name)")
    }
    return index
  }

  private static func projection(of index: TableSchema.Index, _ schema: TableSchema) -> Projection? {
    index.attributes.map { names in
      let keys = (schema.key.attributes + index.key.attributes).map(\.name)
      return Projection(paths: (keys + names).map { DocumentPath(attribute: $0) })
    }
  }

  /// The items with a value of a key, in the order of its sort key.
  private static func partition(
    _ value: AttributeValue,
    of table: Table,
    _ key: TableSchema.Key
  ) -> [Attributes] {
    if key == table.schema.key { return table.partitions[value] ?? [] }
    let items = table.scanned.filter { item in
      item[key.partition.name] == value && key.attributes.allSatisfy { item[$0.name]?.kind == $0.kind }
    }
    guard let sort = key.sort?.name else { return items }
    return items.enumerated().sorted { left, right in
      guard let mine = left.element[sort], let other = right.element[sort] else { return false }
      return mine == other ? left.offset < right.offset : mine.precedes(other) ?? false
    }.map(\.element)
  }

  private func start(_ members: Members, _ page: ItemPage) throws(Refusal) -> Attributes? {
    guard let json = members["ExclusiveStartKey"] else { return nil }
    let start = try Attributes(json)
    let names = Set((page.tableKey.attributes + page.key.attributes).map(\.name))
    guard start.count == names.count, start.members.allSatisfy({ names.contains($0.name) }) else {
      throw .validation("The provided starting key is invalid")
    }
    return start
  }

  /// Whether an item comes after the place where the last page ended.
  private static func isAfter(_ item: Attributes, _ start: Attributes, _ page: ItemPage, isForward: Bool) -> Bool {
    for attribute in page.key.attributes + page.tableKey.attributes {
      guard let mine = item[attribute.name], let place = start[attribute.name], mine != place else { continue }
      if attribute == page.tableKey.partition, page.key != page.tableKey {
        return (place.stableHash < mine.stableHash) == isForward
      }
      return (place.precedes(mine) ?? false) == isForward
    }
    return false
  }
}
