import HashTreeCollections
import JSONModel

extension SimulatedServices {
  /// Reads many items of several tables.
  mutating func batchGet(_ members: Members) throws(Refusal) -> JSON {
    guard let requests = try members.structure("RequestItems"), !requests.isEmpty else {
      throw Self.missing("requestItems")
    }
    var (responses, capacities) = (JSONObject(), [JSON]())
    var count = 0
    for request in requests.members {
      let table = try Members(request.value, of: "a table of \(members.owner)")
      try table.require([
        "Keys", "ProjectionExpression", "ExpressionAttributeNames", "ConsistentRead", "AttributesToGet",
      ])
      let keys = try table.list("Keys") ?? []
      count += keys.count
      guard count <= 100 else { throw .validation("Too many items requested for the BatchGetItem call") }
      let projection = try projection(table)
      let isConsistent = try table.flag("ConsistentRead") ?? false
      var (items, seen, units) = ([JSON](), Set<ItemKey>(), 0.0)
      for json in keys {
        let attributes = try Attributes(json)
        let name = try existingTable(try table.naming(request.name), .key(attributes))
        guard let table = tables.tables[name] else { throw Self.noTable }
        let key = try Self.key(attributes, table.schema.key)
        guard seen.insert(key).inserted else {
          throw .validation("Provided list of item keys contains duplicates")
        }
        units += Capacity.read(table[key]?.bytes ?? 0, isConsistent: isConsistent)
        if let item = table[key] { items.append((projection?.applied(to: item) ?? item).json) }
      }
      responses[request.name] = .array(items)
      if let capacity = try Capacity.json(members, request.name, units) { capacities.append(capacity) }
    }
    var answer: JSONObject = ["Responses": .object(responses), "UnprocessedKeys": [:]]
    if !capacities.isEmpty { answer["ConsumedCapacity"] = .array(capacities) }
    return .object(answer)
  }

  /// Puts and deletes many items of several tables.
  mutating func batchWrite(_ members: Members) throws(Refusal) -> JSON {
    guard let requests = try members.structure("RequestItems"), !requests.isEmpty else {
      throw Self.missing("requestItems")
    }
    if let metrics = try members.text("ReturnItemCollectionMetrics"), metrics != "NONE" {
      throw .notSimulated("ReturnItemCollectionMetrics \(metrics)")
    }
    // All or nothing of what can be checked: a copy is changed, and kept once nothing was refused.
    var changed = self
    var capacities: [JSON] = []
    var count = 0
    for request in requests.members {
      var (seen, units) = (Set<ItemKey>(), 0.0)
      for json in request.value.array ?? [] {
        count += 1
        guard count <= 25 else { throw .validation("Too many items requested for the BatchWriteItem call") }
        let entry = try Members(json, of: "a request of \(members.owner)")
        try entry.require(["PutRequest", "DeleteRequest"])
        let action: WriteTerms.Action = entry["PutRequest"] == nil ? .delete : .put
        guard let body = entry["PutRequest"] ?? entry["DeleteRequest"] else {
          throw .validation("Supplied AttributeValue has more than one datatypes set")
        }
        let write = try Members(body, of: entry.owner)
        try write.require([action == .put ? "Item" : "Key"])
        let written = try changed.change(action, try write.naming(request.name))
        guard seen.insert(written.key).inserted else {
          throw .validation("Provided list of item keys contains duplicates")
        }
        units += written.capacity
      }
      if let capacity = try Capacity.json(members, request.name, units) { capacities.append(capacity) }
    }
    self = changed
    var answer: JSONObject = ["UnprocessedItems": [:]]
    if !capacities.isEmpty { answer["ConsumedCapacity"] = .array(capacities) }
    return .object(answer)
  }
}

extension Members {
  /// These members with the name of a table.
  fileprivate func naming(_ table: String) throws(Refusal) -> Members {
    var object = object
    object["TableName"] = .string(table)
    return try Members(.object(object), of: owner)
  }
}
