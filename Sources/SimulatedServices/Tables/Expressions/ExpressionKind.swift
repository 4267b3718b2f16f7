/// The kinds of expressions, by the member that has them.
enum ExpressionKind: String, Sendable, CaseIterable {
  case condition = "ConditionExpression"
  case filter = "FilterExpression"
  case keyCondition = "KeyConditionExpression"
  case projection = "ProjectionExpression"
  case update = "UpdateExpression"

  /// What DynamoDB says of a wrong one.
  func refusal(_ problem: String) -> Refusal { .validation("Invalid \(rawValue): \(problem)") }
}
