extension OptimizedService {
  /// Amazon DynamoDB.
  ///
  /// - Source: Step Functions guide, page `connect-ddb`.
  static let dynamoDB = OptimizedService(
    prefix: "dynamodb",
    name: "Amazon DynamoDB",
    errorPrefix: "DynamoDB",
    api: "dynamodb",
    actions: [
      OptimizedAction(
        "getItem",
        required: ["TableName", "Key"],
        optional: [
          "AttributesToGet", "ConsistentRead", "ExpressionAttributeNames", "ProjectionExpression",
          "ReturnConsumedCapacity",
        ]
      ),
      OptimizedAction(
        "putItem",
        required: ["TableName", "Item"],
        optional: [
          "ConditionalOperator", "ConditionExpression", "Expected", "ExpressionAttributeNames",
          "ExpressionAttributeValues", "ReturnConsumedCapacity", "ReturnItemCollectionMetrics", "ReturnValues",
        ]
      ),
      OptimizedAction(
        "deleteItem",
        required: ["TableName", "Key"],
        optional: [
          "ConditionalOperator", "ConditionExpression", "Expected", "ExpressionAttributeNames",
          "ExpressionAttributeValues", "ReturnConsumedCapacity", "ReturnItemCollectionMetrics", "ReturnValues",
        ]
      ),
      OptimizedAction(
        "updateItem",
        required: ["TableName", "Key"],
        optional: [
          "AttributeUpdates", "ConditionalOperator", "ConditionExpression", "Expected", "ExpressionAttributeNames",
          "ExpressionAttributeValues", "ReturnConsumedCapacity", "ReturnItemCollectionMetrics", "ReturnValues",
          "UpdateExpression",
        ]
      ),
    ]
  )
}
