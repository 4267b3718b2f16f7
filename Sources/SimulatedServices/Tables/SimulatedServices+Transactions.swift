import JSONModel
import ServiceCalls

extension SimulatedServices {
  /// Reads several items at once.
  mutating func transactGet(_ members: Members) throws(Refusal) -> JSON {
    var responses: [JSON] = []
    for json in try transactItems(members) {
      let entry = try Members(json, of: "an item of \(members.owner)")
      try entry.require(["Get"])
      let get = try Members(entry["Get"] ?? [:], of: entry.owner)
      try get.require(["TableName", "Key", "ProjectionExpression", "ExpressionAttributeNames"])
      responses.append(.object(try getItem(get)))
    }
    return ["Responses": .array(responses)]
  }

  /// Writes several items, all or none.
  mutating func transactWrite(_ members: Members) throws(Refusal) -> JSON {
    if let metrics = try members.text("ReturnItemCollectionMetrics"), metrics != "NONE" {
      throw .notSimulated("ReturnItemCollectionMetrics \(metrics)")
    }
    var changed = self
    var reasons: [String] = []
    var seen: Set<TransactionItem> = []
    var units: [String: Double] = [:]
    for json in try transactItems(members) {
      let entry = try Members(json, of: "an item of \(members.owner)")
      try entry.require(["Put", "Update", "Delete", "ConditionCheck"])
      guard entry.object.count == 1, let member = entry.object.members.first,
        let action = WriteTerms.Action(rawValue: member.name)
      else {
        throw .validation(
          "TransactItems can only contain one of Check, Put, Update or Delete"
        )
      }
      let write = try Members(member.value, of: "\(member.name) of \(members.owner)")
      try write.require(action.transactionMembers)
      do throws(Refusal) {
        let written = try changed.change(action, write)
        guard seen.insert(TransactionItem(table: written.table, key: written.key)).inserted else {
          throw .validation("Transaction request cannot include multiple operations on one item")
        }
        units[written.table, default: 0] += written.capacity * 2
        reasons.append("None")
      } catch {
        guard case .error(let error) = error, error.code == "ConditionalCheckFailedException" else { throw error }
        reasons.append("ConditionalCheckFailed")
      }
    }
    guard reasons.allSatisfy({ $0 == "None" }) else {
      throw .error(
        "TransactionCanceledException",
        "Transaction cancelled, please refer cancellation reasons for specific reasons "
          + "[\(reasons.joined(separator: ", "))]"
      )
    }
    self = changed
    var capacities: [JSON] = []
    for (table, units) in units.sorted(by: { $0.key < $1.key }) {
      if let capacity = try Capacity.json(members, table, units) { capacities.append(capacity) }
    }
    return capacities.isEmpty ? [:] : ["ConsumedCapacity": .array(capacities)]
  }

  private func transactItems(_ members: Members) throws(Refusal) -> [JSON] {
    guard let items = try members.list("TransactItems") else { throw Self.missing("transactItems") }
    guard (1...100).contains(items.count) else {
      let rule = items.isEmpty ? "greater than or equal to 1" : "less than or equal to 100"
      throw Self.constraint("transactItems", JSON.array(items).text(), "have length \(rule)")
    }
    if members.owner.hasSuffix("transactGetItems"), let word = try members.text("ReturnConsumedCapacity"),
      word != "NONE"
    {
      throw .notSimulated("dynamodb:transactGetItems with ReturnConsumedCapacity")
    }
    return items
  }

  /// What tells the items of a transaction apart.
  private struct TransactionItem: Hashable {
    let table: String
    let key: ItemKey
  }
}

extension WriteTerms.Action {
  /// The members of an entry of a transaction.
  fileprivate var transactionMembers: [String] {
    let common = [
      "TableName", "ConditionExpression", "ExpressionAttributeNames", "ExpressionAttributeValues",
      "ReturnValuesOnConditionCheckFailure",
    ]
    return switch self {
    case .put: common + ["Item"]
    case .delete, .check: common + ["Key"]
    case .update: common + ["Key", "UpdateExpression"]
    }
  }
}
