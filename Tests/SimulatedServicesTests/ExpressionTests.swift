import JSONModel
import ServiceCalls
import SimulatedServices
import Testing

@Suite("DynamoDB's expressions")
struct ExpressionTests {
  private func services() throws -> TestServices {
    var services = try TestServices(setup: #"{"tables": {"T": {"key": "pk"}}}"#)
    try services.call("dynamodb:putItem", ["TableName": "T", "Item": ConditionCase.item])
    return services
  }

  private func used(_ values: JSONObject, in text: String) -> JSON {
    let words = text.split { !($0.isLetter || $0 == ":") }.map(String.init)
    return .object(JSONObject(values.members.filter { words.contains($0.name) }.map { ($0.name, $0.value) }))
  }

  @Test("a condition holds, does not, or is refused as DynamoDB refuses it", arguments: ConditionCase.all)
  func condition(_ row: ConditionCase) throws {
    var services = try services()
    var members: JSONObject = [
      "TableName": "T", "Item": ConditionCase.item, "ConditionExpression": .string(row.text),
    ]
    let values = used(ConditionCase.values, in: row.text)
    if values != [:] { members["ExpressionAttributeValues"] = values }
    if row.text.contains("#") { members["ExpressionAttributeNames"] = ["#other": "other"] }
    let outcome =
      switch services.refusal("dynamodb:putItem", .object(members)) {
      case "{}": "true"
      case "ConditionalCheckFailedException: The conditional request failed": "false"
      case let text: text.replacing("ValidationException: Invalid ConditionExpression: ", with: "")
      }
    #expect(outcome == row.outcome)
  }

  @Test("an update changes the item, or is refused as DynamoDB refuses it", arguments: UpdateCase.all)
  func update(_ row: UpdateCase) throws {
    var services = try services()
    var members: JSONObject = [
      "TableName": "T", "Key": ["pk": ["S": "a"]], "UpdateExpression": .string(row.text), "ReturnValues": "UPDATED_NEW",
    ]
    let values = used(UpdateCase.values, in: row.text)
    if values != [:] { members["ExpressionAttributeValues"] = values }
    switch services.answer("dynamodb:updateItem", .object(members)) {
    case .answered(.success(let answer)): #expect((answer["Attributes"] ?? [:]) == (try JSON(parsing: row.outcome)))
    case .answered(.failure(let error)): #expect(error.message == row.outcome)
    case let other: Issue.record("\(other)")
    }
  }

  @Test("placeholders that no expression uses are refused")
  func unused() throws {
    var services = try services()
    let write: JSONObject = [
      "TableName": "T", "Item": ConditionCase.item, "ConditionExpression": "attribute_exists(pk)",
    ]
    var values = write
    values["ExpressionAttributeValues"] = [":x": ["N": "1"]]
    #expect(
      services.refusal("dynamodb:putItem", .object(values))
        == "ValidationException: Value provided in ExpressionAttributeValues unused in expressions: keys: {:x}"
    )
    var names = write
    names["ExpressionAttributeNames"] = ["#x": "x"]
    #expect(
      services.refusal("dynamodb:putItem", .object(names))
        == "ValidationException: Value provided in ExpressionAttributeNames unused in expressions: keys: {#x}"
    )
  }
}
