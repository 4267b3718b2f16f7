import HashTreeCollections
import Interpreter
import JSONModel
import ServiceCalls

extension SimulatedServices {
  /// What DynamoDB answers.
  mutating func answer(_ action: TableAction, _ call: APICall) throws(Refusal) -> JSON {
    let members = try Members(call, action.knownMembers)
    switch action {
    case .getItem: return .object(try getItem(members))
    case .putItem: return .object(try write(.put, members))
    case .deleteItem: return .object(try write(.delete, members))
    case .updateItem: return .object(try write(.update, members))
    case .query: return try query(members)
    case .scan: return try scan(members)
    case .batchGetItem: return try batchGet(members)
    case .batchWriteItem: return try batchWrite(members)
    case .transactGetItems: return try transactGet(members)
    case .transactWriteItems: return try transactWrite(members)
    case .createTable: return try createTable(members)
    case .deleteTable: return try deleteTable(members)
    case .describeTable: return try describeTable(members)
    case .listTables: return try listTables(members)
    }
  }

  /// What DynamoDB says of a table that is not there.
  static let noTable = Refusal.error("ResourceNotFoundException", "Requested resource not found")

  /// What a call tells of the key of a table that is not there yet.
  enum KeyHint {
    /// The key itself.
    case key(Attributes)
    /// An item, of which some attributes are the key.
    case item(Attributes)
    /// Nothing.
    case none
  }

  /// The name of the table that a call is of; a missing one is made where the setup allows it and the call tells a key.
  mutating func existingTable(_ members: Members, _ hint: KeyHint) throws(Refusal) -> String {
    let name = try Self.tableName(members)
    if let table = tables.tables[name] {
      guard table.activeAt <= now else { throw Self.noTable }
      if table.isGuess, case .key(let attributes) = hint, let key = TableSchema.Key(guessedOfKey: attributes) {
        tables.tables[name]?.adopt(key)
      }
      return name
    }
    guard setup.makesMissingTables, let key = TableSchema.Key(guessedOf: hint, table: name) else {
      throw Self.noTable
    }
    let isGuess = if case .item = hint { true } else { false }
    tables.tables[name] = Table(
      name: name,
      id: identifiers.uuid(),
      schema: TableSchema(key: key),
      isGuess: isGuess,
      createdAt: now,
      activeAt: now
    )
    return name
  }

  /// The name of the table that a call is of.
  static func tableName(_ members: Members) throws(Refusal) -> String {
    guard let text = try members.text("TableName") else { throw missing("tableName") }
    let name = AccountPlace.name(of: text)
    guard !name.isEmpty, name.utf8.allSatisfy({ $0.isNameByte || $0 == UInt8(ascii: ".") }) else {
      throw constraint("tableName", text, "satisfy regular expression pattern: [a-zA-Z0-9_.-]+")
    }
    return name
  }

  /// What DynamoDB says of a member that is missing.
  static func missing(_ member: String) -> Refusal {
    .validation(
      "1 validation error detected: Value null at '\(member)' failed to satisfy constraint: Member must not be null"
    )
  }

  /// What DynamoDB says of a member that does not keep a constraint.
  static func constraint(_ member: String, _ value: String, _ rule: String) -> Refusal {
    .validation(
      "1 validation error detected: Value '\(value)' at '\(member)' failed to satisfy constraint: Member must \(rule)"
    )
  }
}

extension TableAction {
  private static let known = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.members) })

  /// The members that are understood, kept once made.
  fileprivate var knownMembers: [String] { Self.known[self] ?? [] }
}

extension TableSchema.Key {
  /// The key that the attributes of a Key are: the first one tells the partition.
  init?(guessedOfKey attributes: Attributes) {
    guard (1...2).contains(attributes.count) else { return nil }
    let keys = attributes.members.map { TableSchema.KeyAttribute(name: $0.name, kind: $0.value.kind) }
    guard keys.allSatisfy({ [.string, .number, .binary].contains($0.kind) }), let first = keys.first else { return nil }
    self.init(partition: first, sort: keys.count == 2 ? keys[1] : nil)
  }

  /// The key that a call tells, or that an item probably has.
  ///
  /// Of an item, the attributes `pk` and `sk` are taken, else `id`, else one that is named like the table's, else the
  /// first that can be a key.
  fileprivate init?(guessedOf hint: SimulatedServices.KeyHint, table: String) {
    switch hint {
    case .none: return nil
    case .key(let attributes): self.init(guessedOfKey: attributes)
    case .item(let item):
      let keys = item.members.map { TableSchema.KeyAttribute(name: $0.name, kind: $0.value.kind) }
        .filter { [.string, .number, .binary].contains($0.kind) }
      func named(_ name: String) -> TableSchema.KeyAttribute? { keys.first { $0.name.lowercased() == name } }
      if let partition = named("pk") {
        self.init(partition: partition, sort: named("sk"))
        return
      }
      let singular = table.lowercased().hasSuffix("s") ? String(table.lowercased().dropLast()) : table.lowercased()
      guard let key = named("id") ?? named(singular + "id") ?? named(singular + "_id") ?? keys.first else { return nil }
      self.init(partition: key, sort: nil)
    }
  }
}
