import Interpreter
import JSONModel
import SimulatedServices
import Testing

@Suite("DynamoDB")
struct TableTests {
  @Test("without a setup, a table is made, and its key is that of the first call that tells it")
  func guessed() throws {
    var services = TestServices()
    try services.call("dynamodb:putItem", ["TableName": "Orders", "Item": ["total": ["N": "7"], "nr": ["S": "1"]]])
    #expect(services.services.report.tables[0].keyIsGuess)
    let item = try services.call("dynamodb:getItem", ["TableName": "Orders", "Key": ["nr": ["S": "1"]]])
    #expect(item == ["Item": ["total": ["N": "7"], "nr": ["S": "1"]]])
    #expect(services.services.report.tables[0].key == ["nr"])
  }

  @Test(
    "refuses keys and items as AWS does",
    arguments: [
      (
        "dynamodb:getItem", #"{"TableName": "none", "Key": {"id": {"S": "1"}}}"#,
        "ResourceNotFoundException: Requested resource not found"
      ),
      (
        "dynamodb:getItem", #"{"TableName": "T", "Key": {"no": {"S": "1"}}}"#,
        "ValidationException: The provided key element does not match the schema"
      ),
      (
        "dynamodb:putItem", #"{"TableName": "T", "Item": {"x": {"S": "1"}}}"#,
        "ValidationException: One or more parameter values were invalid: Missing the key id in the item"
      ),
      (
        "dynamodb:putItem", #"{"TableName": "T", "Item": {"id": {"N": "1"}}}"#,
        "ValidationException: One or more parameter values were invalid: Type mismatch for key id expected: S actual: N"
      ),
      (
        "dynamodb:putItem", #"{"TableName": "T"}"#,
        "ValidationException: 1 validation error detected: Value null at 'item' failed to satisfy constraint: "
          + "Member must not be null"
      ),
      (
        "dynamodb:putItem", #"{"TableName": "/T", "Item": {}}"#,
        "ValidationException: 1 validation error detected: Value '/T' at 'tableName' failed to satisfy constraint: "
          + "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+"
      ),
      (
        "dynamodb:putItem", #"{"TableName": "T", "Item": {"id": {"S": "1"}, "x": {"N": "abc"}}}"#,
        "ValidationException: The parameter cannot be converted to a numeric value: abc"
      ),
      ("dynamodb:executeStatement", "{}", "not simulated: dynamodb:executeStatement"),
    ]
  )
  func refuses(_ action: String, _ parameters: String, _ refusal: String) throws {
    var services = try TestServices(setup: #"{"tables": {"T": {"key": "id"}}}"#)
    #expect(services.refusal(action, try JSON(parsing: parameters)) == refusal)
  }

  @Test("a query gives the items of a partition in the order of their sort keys, page by page")
  func query() throws {
    var services = try TestServices(setup: #"{"tables": {"T": {"key": {"who": "S", "at": "N"}}}}"#)
    for at in [3, 10, -1, 2] {
      try services.call(
        "dynamodb:putItem",
        ["TableName": "T", "Item": ["who": ["S": "a"], "at": ["N": .string(String(at))]]]
      )
    }
    var query: JSONObject = [
      "TableName": "T", "KeyConditionExpression": "who = :w AND at > :n", "Limit": 2,
      "ExpressionAttributeValues": [":w": ["S": "a"], ":n": ["N": "1"]], "ProjectionExpression": "at",
    ]
    query["KeyConditionExpression"] = "who = :w AND #at > :n"
    query["ExpressionAttributeNames"] = ["#at": "at"]
    query["ProjectionExpression"] = "#at"
    let first = try services.call("dynamodb:query", .object(query))
    #expect(first["Items"] == [["at": ["N": "2"]], ["at": ["N": "3"]]])
    query["ExclusiveStartKey"] = first["LastEvaluatedKey"]
    let second = try services.call("dynamodb:query", .object(query))
    #expect(second["Items"] == [["at": ["N": "10"]]])
    #expect(second["LastEvaluatedKey"] == nil)
  }

  @Test("a transaction writes all or nothing")
  func transaction() throws {
    var services = try TestServices(setup: #"{"tables": {"T": {"key": "id"}}}"#)
    let before = services.services.report
    let items: JSON = [
      ["Put": ["TableName": "T", "Item": ["id": ["S": "1"]]]],
      ["ConditionCheck": ["TableName": "T", "Key": ["id": ["S": "2"]], "ConditionExpression": "attribute_exists(id)"]],
    ]
    #expect(
      services.refusal("dynamodb:transactWriteItems", ["TransactItems": items])
        == "TransactionCanceledException: Transaction cancelled, please refer cancellation reasons for specific reasons "
        + "[None, ConditionalCheckFailed]"
    )
    #expect(services.services.report == before)
  }

  @Test("a new table can be used some seconds later")
  func creating() throws {
    var services = TestServices()
    let made = try services.call(
      "dynamodb:createTable",
      [
        "TableName": "New", "BillingMode": "PAY_PER_REQUEST",
        "KeySchema": [["AttributeName": "id", "KeyType": "HASH"]],
        "AttributeDefinitions": [["AttributeName": "id", "AttributeType": "S"]],
      ]
    )
    #expect(made["TableDescription"]?["TableStatus"] == "CREATING")
    #expect(services.services.nextChange == TestServices.start.adding(seconds: 5))
    services.wait(5)
    #expect(try services.call("dynamodb:describeTable", ["TableName": "New"])["Table"]?["TableStatus"] == "ACTIVE")
  }
}
