import Integrations
import Interpreter
import JSONModel
import Testing

@Suite("A server that speaks AWS's APIs", .enabled(if: PeerServer.url != nil, PeerServer.absence))
struct PeerTests {
  /// States that are done one after the other: their names, what they call, with which parameters.
  static let calls: [(name: String, action: String, parameters: String)] = [
    (
      "put", "dynamodb:putItem",
      #"""
      {"TableName.$":"$.table","Item":{"id":{"S":"1"},"n":{"N":"1.5"},"yes":{"BOOL":true},"none":{"NULL":true},
      "list":{"L":[{"S":"a"},{"N":"2"}]},"map":{"M":{"k":{"S":"v"}}},"texts":{"SS":["x","y"]},"bytes":{"B":"aGk="}}}
      """#
    ),
    ("get", "dynamodb:getItem", #"{"TableName.$":"$.table","Key":{"id":{"S":"1"}},"ConsistentRead":true}"#),
    (
      "update", "dynamodb:updateItem",
      #"""
      {"TableName.$":"$.table","Key":{"id":{"S":"1"}},"UpdateExpression":"SET n = n + :one REMOVE #list ADD texts :z",
      "ExpressionAttributeNames":{"#list":"list"},
      "ExpressionAttributeValues":{":one":{"N":"1"},":z":{"SS":["z"]}},"ReturnValues":"ALL_NEW"}
      """#
    ),
    (
      "refused", "dynamodb:putItem",
      #"{"TableName.$":"$.table","Item":{"id":{"S":"1"}},"ConditionExpression":"attribute_not_exists(id)"}"#
    ),
    ("send", "sqs:sendMessage", #"{"QueueUrl.$":"$.queue","MessageBody":{"total":7,"name":"é"}}"#),
    ("lost", "sqs:sendMessage", #"{"QueueUrl.$":"$.missing","MessageBody":"x"}"#),
    ("publish", "sns:publish", #"{"TopicArn.$":"$.topic","Message":{"colour":"red"},"Subject":"s"}"#),
    ("receive", "aws-sdk:sqs:receiveMessage", #"{"QueueUrl.$":"$.queue","MaxNumberOfMessages":10}"#),
    (
      "query", "aws-sdk:dynamodb:query",
      #"""
      {"TableName.$":"$.table","KeyConditionExpression":"id = :id","ExpressionAttributeValues":{":id":{"S":"1"}}}
      """#
    ),
    ("count", "aws-sdk:dynamodb:scan", #"{"TableName.$":"$.table","Select":"COUNT"}"#),
    ("delete", "dynamodb:deleteItem", #"{"TableName.$":"$.table","Key":{"id":{"S":"1"}},"ReturnValues":"ALL_OLD"}"#),
    ("gone", "dynamodb:getItem", #"{"TableName.$":"$.table","Key":{"id":{"S":"1"}}}"#),
  ]

  @Test("gives tasks the results that the simulated services give them")
  func agrees() async throws {
    let server = PeerServer(url: try #require(PeerServer.url))
    try await server.prepare()
    let start = try execution(Self.definition, input: server.input)
    let real = try await server.run(start, with: server.binding)
    let simulated = try await server.run(start, with: server.simulation)
    guard case .succeeded(let found) = real.status, case .succeeded(let expected) = simulated.status else {
      Issue.record("\(real.status), and simulated \(simulated.status)")
      return
    }
    let (got, queried) = (found["get"]?["Item"]?["yes"], found["query"]?["Items"]?[0]?["yes"])
    #expect(got == ["BOOL": true] && queried == ["Bool": true])
    for call in Self.calls {
      let (found, expected) = (found[call.name]?.withoutIdentity, expected[call.name]?.withoutIdentity)
      #expect(found == expected, "\(call.name): \(found?.text() ?? ""), and simulated \(expected?.text() ?? "")")
    }
  }

  /// All calls in a row, each with its result, or its error, in a member of its name.
  private static var definition: String {
    let states = zip(calls, calls.dropFirst().map(\.name) + ["Done"]).map { call, next in
      #"""
      "\#(call.name)":{"Type":"Task","Resource":"arn:aws:states:::\#(call.action)","Parameters":\#(call.parameters),
      "ResultPath":"$.\#(call.name)","Next":"\#(next)",
      "Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.\#(call.name)","Next":"\#(next)"}]}
      """#
    }
    return #"{"StartAt":"\#(calls[0].name)","States":{\#(states.joined(separator: ",")),"Done":{"Type":"Succeed"}}}"#
  }
}

extension JSON {
  /// What is another one at each call, by its name.
  private static let identities = ["MessageId", "ReceiptHandle", "SequenceNumber"]
  /// What is said of the exchange, not of the result; moto tells the capacity also of those who did not ask for it.
  private static let metadata = ["SdkHttpMetadata", "SdkResponseMetadata", "ConsumedCapacity"]

  /// The value in which all identifiers are equal, without what is said of the exchange; the cause of an error is left
  /// at what the service says.
  fileprivate var withoutIdentity: JSON {
    switch self {
    case .null, .bool, .number, .string: self
    case .array(let elements): .array(elements.map(\.withoutIdentity))
    case .object(let object):
      .object(
        JSONObject(
          object.members.filter { !Self.metadata.contains($0.name) }.map { member in
            if Self.identities.contains(member.name) { return (member.name, .string("…")) }
            guard member.name == "Cause", let text = member.value.string else {
              return (member.name, member.value.withoutIdentity)
            }
            return (member.name, .string(text.prefix { $0 != "(" }.trimmed))
          }
        )
      )
    }
  }
}

extension Substring {
  fileprivate var trimmed: String { String(reversed().drop(while: \.isWhitespace).reversed()) }
}
