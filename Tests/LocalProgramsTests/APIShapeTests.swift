import JSONModel
import Testing

@testable import LocalPrograms

@Suite("The shapes of an API")
struct APIShapeTests {
  private func shape(_ skeleton: String) throws -> APIShape { APIShape(skeleton: try JSON(parsing: skeleton)) }

  private let task = """
    {"taskDefinition": "", "cluster": "", "overrides": {"containerOverrides": [{"name": "", "environment":
    [{"name": "", "value": ""}]}]}, "tags": {"KeyName": ""}, "DBName": "", "startedAt": "1970-01-01T00:00:00"}
    """

  @Test("give a request the API's names at every depth, and keep the keys of maps and names that they do not know")
  func request() throws {
    let written: JSON = [
      "TaskDefinition": "t", "DbName": "d", "Unknown": ["Inner": 1], "Cluster": .null,
      "Overrides": ["ContainerOverrides": [["Name": "n", "Environment": [["Name": "A", "Value": "1"]]]]],
      "Tags": ["Name": "v", "taskDefinition": "w"],
    ]
    let expected: JSON = [
      "taskDefinition": "t", "DBName": "d", "Unknown": ["Inner": 1],
      "overrides": ["containerOverrides": [["name": "n", "environment": [["name": "A", "value": "1"]]]]],
      "tags": ["Name": "v", "taskDefinition": "w"],
    ]
    #expect(try shape(task).request(written) == expected)
    #expect(try shape(task).request(expected) == expected)
  }

  @Test("give an answer the SDK's names at every depth, and keep the keys of maps")
  func answer() throws {
    let answered: JSON = [
      "taskDefinition": "t", "DBName": "d", "tags": ["name": "v"], "newMember": [["innerARN": 1]],
      "overrides": ["containerOverrides": [["name": "n"]]], "startedAt": 1_795_660_859.297,
    ]
    let expected: JSON = [
      "TaskDefinition": "t", "DbName": "d", "Tags": ["name": "v"], "NewMember": [["InnerARN": 1]],
      "Overrides": ["ContainerOverrides": [["Name": "n"]]], "StartedAt": "2026-11-26T02:40:59.297Z",
    ]
    #expect(try shape(task).answer(answered) == expected)
  }

  @Test("hold for structures inside themselves")
  func recursion() throws {
    let filter = #"{"filter": {"and": [{}], "not": {}, "dimensions": {"key": "", "values": [""]}, "equals": ""}}"#
    let written: JSON = [
      "Filter": ["And": [["Dimensions": ["Key": "k"]], ["Not": ["And": [["Dimensions": ["Key": "l"]]]]]]]
    ]
    let wire: JSON = [
      "filter": ["and": [["dimensions": ["key": "k"]], ["not": ["and": [["dimensions": ["key": "l"]]]]]]]
    ]
    #expect(try shape(filter).request(written) == wire)
    #expect(try shape(filter).answer(wire) == written)
  }

  @Test("know members that Java calls otherwise")
  func renamed() throws {
    let shape = try shape(#"{"Equals": "", "NULL": true}"#)
    #expect(shape.request(["EqualsValue": "a", "Nul": true]) == ["Equals": "a", "NULL": true])
  }

  @Test("leave the attributes of DynamoDB and their types alone")
  func attributes() throws {
    let put =
      #"{"Item": {"KeyName": {"S": "", "B": null, "M": {"KeyName": {}}, "L": [{}], "NULL": true, "BOOL": true}}}"#
    let item: JSON = [
      "Item": ["id": ["S": "1"], "ARN": ["M": ["url": ["L": [["BOOL": true], ["M": ["key": ["NULL": true]]]]]]]]
    ]
    #expect(try shape(put).request(item) == item)
    #expect(try shape(put).answer(item) == item)
    let sdk: JSON = ["Item": ["a": ["Bool": true], "b": ["Nul": true]]]
    #expect(try shape(put).request(sdk) == ["Item": ["a": ["BOOL": true], "b": ["NULL": true]]])
  }

  @Test("are told by what the CLI complains of when an answer has bytes")
  func complaints() throws {
    let text = """

      Parameter validation failed:
      Invalid type for parameter Items[0].KeyName.B, value: None, type: <class 'NoneType'>, valid types: <class 'bytes'>
      Invalid type for parameter Items[0].KeyName.BS[0], value: None, type: <class 'NoneType'>, valid types: bytes
      """
    let shape = try #require(APIShape(complaints: text))
    #expect(shape == .structure(["Items": .list(.map(.structure(["B": .scalar, "BS": .list(.scalar)])))]))
    let scan: JSON = [
      "Items": [["id": ["S": "1"], "ARN": ["BOOL": true], "all": ["M": ["x": ["L": [["N": "1"]]]]]]], "Count": 1,
      "ConsumedCapacity": ["TableName": "t", "GlobalSecondaryIndexes": ["byName": ["CapacityUnits": 1]]],
    ]
    #expect(shape.answer(scan) == scan)
    #expect(APIShape(complaints: "You must specify a region.") == nil)
  }

  @Test(
    "give times as Step Functions does",
    arguments: [
      ("0", #""1970-01-01T00:00:00Z""#),
      ("1709164800", #""2024-02-29T00:00:00Z""#),
      ("-1.5", #""1969-12-31T23:59:58.500Z""#),
      (#""2024-02-29T01:02:03+00:00""#, #""2024-02-29T01:02:03Z""#),
      (#""2024-02-29T01:02:03.123456+00:00""#, #""2024-02-29T01:02:03.123Z""#),
      (#""2024-02-29T01:02:03.000Z""#, #""2024-02-29T01:02:03.000Z""#),
      (#""Thu, 29 Feb 2024 01:02:03 GMT""#, #""2024-02-29T01:02:03Z""#),
      (#""tomorrow GMT""#, #""tomorrow GMT""#),
    ]
  )
  func times(written: String, text: String) throws {
    #expect(APIShape.timestamp.answer(try JSON(parsing: written)) == (try JSON(parsing: text)))
  }

  @Test("guess times by names where nothing else is known")
  func guessedTimes() {
    let answer: JSON = ["CreatedDate": 1_709_164_800, "Count": 1_709_164_800, "StartTime": 5]
    let expected: JSON = ["CreatedDate": "2024-02-29T00:00:00Z", "Count": 1_709_164_800, "StartTime": 5]
    #expect(APIShape.unknown.answer(answer) == expected)
  }
}
