import HashTreeCollections
import Interpreter

/// All tables.
struct TableService: Sendable, Equatable {
  /// The tables by their names.
  var tables: TreeDictionary<String, Table> = [:]
  /// How long a new table cannot be used yet, in seconds.
  static let creationSeconds = 5.0

  /// The tables' names in alphabetical order.
  var names: [String] { tables.keys.sorted() }

  /// When a table becomes active next.
  func nextChange(after now: Instant) -> Instant? {
    tables.values.lazy.map(\.activeAt).filter { $0 > now }.min()
  }
}

/// The actions of DynamoDB that are simulated.
enum TableAction: String, CaseIterable {
  case getItem, putItem, deleteItem, updateItem
  case query, scan, batchGetItem, batchWriteItem, transactGetItems, transactWriteItems
  case createTable, deleteTable, describeTable, listTables

  /// The members that are understood.
  var members: [String] {
    let names = ["ExpressionAttributeNames", "ExpressionAttributeValues"]
    let write =
      ["TableName", "ConditionExpression", "Expected", "ConditionalOperator", "ReturnValues", "ReturnConsumedCapacity"]
      + ["ReturnItemCollectionMetrics", "ReturnValuesOnConditionCheckFailure"] + names
    let read =
      ["TableName", "ConsistentRead", "ReturnConsumedCapacity", "ProjectionExpression", "AttributesToGet"]
      + ["ExpressionAttributeNames"]
    return switch self {
    case .getItem: read + ["Key"]
    case .putItem: write + ["Item"]
    case .deleteItem: write + ["Key"]
    case .updateItem: write + ["Key", "UpdateExpression", "AttributeUpdates"]
    case .query:
      read + ["KeyConditionExpression", "FilterExpression", "IndexName", "Select", "Limit", "ScanIndexForward"]
        + ["ExclusiveStartKey", "ExpressionAttributeValues"]
    case .scan:
      read + ["FilterExpression", "IndexName", "Select", "Limit", "ExclusiveStartKey", "ExpressionAttributeValues"]
    case .batchGetItem: ["RequestItems", "ReturnConsumedCapacity"]
    case .batchWriteItem: ["RequestItems", "ReturnConsumedCapacity", "ReturnItemCollectionMetrics"]
    case .transactGetItems: ["TransactItems", "ReturnConsumedCapacity"]
    case .transactWriteItems: ["TransactItems", "ReturnConsumedCapacity", "ReturnItemCollectionMetrics"]
    case .createTable:
      ["AttributeDefinitions", "TableName", "KeySchema", "LocalSecondaryIndexes", "GlobalSecondaryIndexes"]
        + ["BillingMode", "ProvisionedThroughput", "Tags", "TableClass", "DeletionProtectionEnabled"]
    case .deleteTable, .describeTable: ["TableName"]
    case .listTables: ["Limit", "ExclusiveStartTableName"]
    }
  }
}
