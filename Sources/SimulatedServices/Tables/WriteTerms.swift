import JSONModel

/// What a writing call says besides its key: its condition, its changes, and what it wants to hear.
struct WriteTerms {
  /// What is written.
  enum Action: String {
    case put = "Put"
    case delete = "Delete"
    case update = "Update"
    case check = "ConditionCheck"
  }

  /// What of the item is returned.
  enum ReturnValues: String, CaseIterable {
    case none = "NONE"
    case allOld = "ALL_OLD"
    case updatedOld = "UPDATED_OLD"
    case allNew = "ALL_NEW"
    case updatedNew = "UPDATED_NEW"
  }

  /// What must hold.
  let condition: Condition?
  /// What changes.
  let update: Update?
  /// What is returned.
  let returnValues: ReturnValues

  /// Reads the terms of a call or of an entry of a transaction.
  init(_ action: Action, _ members: Members) throws(Refusal) {
    returnValues = try Self.returnValues(action, members)
    try Self.refuseMixture(members)
    let kinds: [ExpressionKind] = action == .update ? [.condition, .update] : [.condition]
    var placeholders = try Placeholders(members, kinds)
    update =
      if let text = try members.text("UpdateExpression") {
        try ExpressionParser.update(text, &placeholders)
      } else if let updates = try members.structure("AttributeUpdates") {
        try Update(legacy: updates)
      } else {
        nil
      }
    condition =
      if let text = try members.text("ConditionExpression") {
        try ExpressionParser.condition(text, .condition, &placeholders)
      } else if let expected = try members.structure("Expected"), !expected.isEmpty {
        try Condition(expected: expected, isAny: try members.text("ConditionalOperator") == "OR")
      } else {
        nil
      }
    try placeholders.requireAllUsed()
  }

  private static func returnValues(_ action: Action, _ members: Members) throws(Refusal) -> ReturnValues {
    let onFailure = try members.text("ReturnValuesOnConditionCheckFailure") ?? "NONE"
    guard ["NONE", "ALL_OLD"].contains(onFailure) else {
      let rule = "satisfy enum value set: [ALL_OLD, NONE]"
      throw SimulatedServices.constraint("returnValuesOnConditionCheckFailure", onFailure, rule)
    }
    if let metrics = try members.text("ReturnItemCollectionMetrics"), metrics != "NONE" {
      throw .notSimulated("ReturnItemCollectionMetrics \(metrics)")
    }
    let word = try members.text("ReturnValues") ?? ReturnValues.none.rawValue
    guard let values = ReturnValues(rawValue: word) else {
      let rule = "satisfy enum value set: [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]"
      throw SimulatedServices.constraint("returnValues", word, rule)
    }
    guard action == .update || values == .none || values == .allOld else {
      throw .validation("ReturnValues can only be ALL_OLD or NONE")
    }
    return values
  }

  /// Refuses expressions beside the members that they replaced.
  private static func refuseMixture(_ members: Members) throws(Refusal) {
    let old = ["AttributeUpdates", "Expected", "ConditionalOperator"].filter { members[$0] != nil }
    let new = ["UpdateExpression", "ConditionExpression"].filter { members[$0] != nil }
    guard !old.isEmpty, !new.isEmpty else { return }
    throw .validation(
      "Can not use both expression and non-expression parameters in the same request: Non-expression parameters: "
        + "{\(old.joined(separator: ", "))} Expression parameters: {\(new.joined(separator: ", "))}"
    )
  }
}
