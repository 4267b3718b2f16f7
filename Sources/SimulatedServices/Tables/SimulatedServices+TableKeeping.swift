import HashTreeCollections
import Interpreter
import JSONModel
import StatesLanguage

extension SimulatedServices {
  /// Makes a table, which can be used some seconds later.
  mutating func createTable(_ members: Members) throws(Refusal) -> JSON {
    let name = try Self.tableName(members)
    guard (3...255).contains(name.utf8.count) else {
      throw Self.constraint("tableName", name, "have length greater than or equal to 3")
    }
    guard tables.tables[name] == nil else {
      throw .error("ResourceInUseException", "Table already exists: \(name)")
    }
    let schema = try TableSchema(members)
    let table = Table(
      name: name,
      id: identifiers.uuid(),
      schema: schema,
      billing: try members.text("BillingMode") ?? "PROVISIONED",
      createdAt: now,
      activeAt: now.adding(seconds: TableService.creationSeconds)
    )
    tables.tables[name] = table
    return ["TableDescription": description(of: table, status: "CREATING")]
  }

  /// Deletes a table with all its items.
  mutating func deleteTable(_ members: Members) throws(Refusal) -> JSON {
    let name = try Self.tableName(members)
    guard let table = tables.tables[name] else { throw Self.noTable(name) }
    tables.tables[name] = nil
    return ["TableDescription": description(of: table, status: "DELETING")]
  }

  /// Describes a table.
  func describeTable(_ members: Members) throws(Refusal) -> JSON {
    let name = try Self.tableName(members)
    guard let table = tables.tables[name] else { throw Self.noTable(name) }
    return ["Table": description(of: table, status: table.activeAt <= now ? "ACTIVE" : "CREATING")]
  }

  private static func noTable(_ name: String) -> Refusal {
    .error("ResourceNotFoundException", "Requested resource not found: Table: \(name) not found")
  }

  /// The names of the tables, some at a time.
  func listTables(_ members: Members) throws(Refusal) -> JSON {
    let limit = try members.integer("Limit") ?? 100
    let start = try members.text("ExclusiveStartTableName") ?? ""
    let names = tables.names.filter { start.isEmpty || $0 > start }
    var answer: JSONObject = ["TableNames": .array(names.prefix(limit).map { .string($0) })]
    if names.count > limit { answer.set("LastEvaluatedTableName", names.prefix(limit).last) }
    return .object(answer)
  }

  private func description(of table: Table, status: String) -> JSON {
    let keys = ([table.schema.key] + table.schema.indexes.map(\.key)).flatMap(\.attributes)
    var seen: Set<String> = []
    let definitions = keys.filter { seen.insert($0.name).inserted }.sorted { $0.name < $1.name }
    var object: JSONObject = [
      "AttributeDefinitions": .array(
        definitions.map { ["AttributeName": .string($0.name), "AttributeType": .string($0.kind.rawValue)] }
      ),
      "TableName": .string(table.name), "KeySchema": table.schema.key.json, "TableStatus": .string(status),
      "CreationDateTime": .string(table.createdAt.timestamp.text),
      "TableSizeBytes": .integer(table.bytes), "ItemCount": .integer(table.count),
      "TableArn": .string(place.arn("dynamodb", "table/\(table.name)")), "TableId": .string(table.id),
      "BillingModeSummary": ["BillingMode": .string(table.billing)],
    ]
    for (name, isLocal) in [("LocalSecondaryIndexes", true), ("GlobalSecondaryIndexes", false)] {
      let indexes = table.schema.indexes.filter { $0.isLocal == isLocal }
      if !indexes.isEmpty { object[name] = .array(indexes.map { index(of: table, $0, status: status) }) }
    }
    return .object(object)
  }

  private func index(of table: Table, _ index: TableSchema.Index, status: String) -> JSON {
    let arn = place.arn("dynamodb", "table/\(table.name)/index/\(index.name)")
    let projection: JSON =
      switch index.attributes {
      case nil: ["ProjectionType": "ALL"]
      case []?: ["ProjectionType": "KEYS_ONLY"]
      case let names?: ["ProjectionType": "INCLUDE", "NonKeyAttributes": .array(names.map { .string($0) })]
      }
    var object: JSONObject = [
      "IndexName": .string(index.name), "KeySchema": index.key.json, "Projection": projection, "IndexArn": .string(arn),
    ]
    if !index.isLocal { object["IndexStatus"] = .string(status) }
    return .object(object)
  }
}

extension TableSchema.Key {
  /// The key as the API writes it.
  var json: JSON {
    var list: [JSON] = [["AttributeName": .string(partition.name), "KeyType": "HASH"]]
    if let sort { list.append(["AttributeName": .string(sort.name), "KeyType": "RANGE"]) }
    return .array(list)
  }
}

extension TableSchema {
  /// Reads the keys of a table that is to be made.
  init(_ members: Members) throws(Refusal) {
    var kinds: [String: AttributeValue.Kind] = [:]
    for json in try members.list("AttributeDefinitions") ?? [] {
      let definition = try Members(json, of: "an attribute definition")
      guard let name = try definition.text("AttributeName"), let type = try definition.text("AttributeType"),
        let kind = AttributeValue.Kind(rawValue: type), [.string, .number, .binary].contains(kind)
      else {
        throw .validation("One or more parameter values were invalid: AttributeDefinitions must be S, N or B")
      }
      kinds[name] = kind
    }
    key = try Self.key(try members.list("KeySchema") ?? [], kinds)
    for (member, isLocal) in [("LocalSecondaryIndexes", true), ("GlobalSecondaryIndexes", false)] {
      for json in try members.list(member) ?? [] { indexes.append(try Self.index(json, kinds, isLocal: isLocal)) }
    }
    let used = Set(([key] + indexes.map(\.key)).flatMap { $0.attributes.map(\.name) })
    guard used.count == kinds.count else {
      throw .validation(
        "One or more parameter values were invalid: Number of attributes in KeySchema does not exactly match number of "
          + "attributes defined in AttributeDefinitions"
      )
    }
  }

  private static func key(_ list: [JSON], _ kinds: [String: AttributeValue.Kind]) throws(Refusal) -> Key {
    guard (1...2).contains(list.count) else { throw SimulatedServices.missing("keySchema") }
    var attributes: [KeyAttribute] = []
    for (json, type) in zip(list, ["HASH", "RANGE"]) {
      guard let name = json["AttributeName"]?.string, json["KeyType"]?.string == type else {
        throw .validation("Invalid KeySchema: The first KeySchemaElement is not a HASH key type")
      }
      guard let kind = kinds[name] else {
        throw .validation(
          "One or more parameter values were invalid: Some index key attributes are not defined in "
            + "AttributeDefinitions. Keys: [\(name)], AttributeDefinitions: [\(kinds.keys.sorted().joined(separator: ", "))]"
        )
      }
      attributes.append(KeyAttribute(name: name, kind: kind))
    }
    return Key(partition: attributes[0], sort: attributes.count == 2 ? attributes[1] : nil)
  }

  private static func index(
    _ json: JSON,
    _ kinds: [String: AttributeValue.Kind],
    isLocal: Bool
  ) throws(Refusal) -> Index {
    let members = try Members(json, of: "an index")
    try members.require(["IndexName", "KeySchema", "Projection", "ProvisionedThroughput"])
    guard let name = try members.text("IndexName") else { throw SimulatedServices.missing("indexName") }
    let type = members["Projection"]?["ProjectionType"]?.string ?? "ALL"
    let attributes: [String]? =
      switch type {
      case "ALL": nil
      case "KEYS_ONLY": []
      default: members["Projection"]?["NonKeyAttributes"]?.array?.compactMap(\.string) ?? []
      }
    return Index(
      name: name,
      key: try key(try members.list("KeySchema") ?? [], kinds),
      attributes: attributes,
      isLocal: isLocal
    )
  }
}
