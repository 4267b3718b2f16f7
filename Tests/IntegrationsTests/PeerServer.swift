import Foundation
import Integrations
import Interpreter
import JSONModel
import LocalPrograms
import ServiceCalls
import Testing

/// A server that speaks the APIs of AWS, which somebody has started: see the page Peers of the documentation.
struct PeerServer: Sendable {
  /// Where it listens; nothing when there is none.
  static let url = ProcessInfo.processInfo.environment["ASLDB_MOTO"]
  static let absence: Comment = """
    no server to compare with: start one with 'moto_server -p 5566 -H 127.0.0.1', and say where in ASLDB_MOTO
    """

  /// Something that it refused.
  struct Refusal: Error { let error: APIError }

  let url: String
  /// What queues, topics and tables are called, which the server keeps from run to run.
  let name = "peer-\(UUID().uuidString.prefix(8).lowercased())"

  /// The machine's input: what it uses.
  var input: JSON {
    [
      "queue": .string("https://sqs.us-east-1.amazonaws.com/123456789012/\(name)"), "table": .string(name),
      "topic": .string("arn:aws:sns:us-east-1:123456789012:\(name)"),
      "missing": .string("https://sqs.us-east-1.amazonaws.com/123456789012/\(name)-missing"),
    ]
  }

  /// The bindings that have the server do tasks.
  var binding: JSON { ["default": "aws", "aws": ["endpoint": .string(url), "region": "us-east-1"]] }

  /// The bindings that have the simulated services do them, set up as ``prepare()`` sets up the server.
  var simulation: JSON {
    [
      "default": "simulated",
      "simulate": .object([
        "queues": .object([name: [:]]), "topics": .object([name: [["queue": .string(name), "raw": true]]]),
        "tables": .object([name: ["key": "id"]]),
      ]),
    ]
  }

  /// Makes a table, and a queue that a topic tells all of its messages to.
  func prepare() async throws {
    try await call(
      "dynamodb",
      "CreateTable",
      [
        "TableName": .string(name), "BillingMode": "PAY_PER_REQUEST",
        "AttributeDefinitions": [["AttributeName": "id", "AttributeType": "S"]],
        "KeySchema": [["AttributeName": "id", "KeyType": "HASH"]],
      ]
    )
    try await call("sqs", "CreateQueue", ["QueueName": .string(name)])
    try await call("sns", "CreateTopic", ["Name": .string(name)])
    try await call(
      "sns",
      "Subscribe",
      [
        "TopicArn": input["topic"] ?? .null, "Protocol": "sqs",
        "Endpoint": .string("arn:aws:sqs:us-east-1:123456789012:\(name)"),
        "Attributes": ["RawMessageDelivery": "true"],
      ]
    )
  }

  private func call(_ service: String, _ operation: String, _ parameters: JSON) async throws {
    let cli = AWSCommandLine(AWSCommandLineSettings(region: "us-east-1", endpoint: url))
    let call = APICall(service: service, action: operation, parameters: parameters)
    let answer = await cli.answer(call, as: AWSAction(service: service, operation: operation))
    if case .failure(let error) = answer { throw Refusal(error: error) }
  }

  /// Runs a machine with bindings.
  func run(_ execution: Execution, with bindings: JSON) async throws -> FinishedExecution {
    let bindings = try BindingsReader.read(try JSONDocument(parsing: bindings.utf8()), path: "asldb.yaml", folder: "")
    let connector = bindings.connector(after: nil, hasPerson: false, otherwise: FailingConnector())
    var outside = OutsideWorld(connector: connector).calling(LocalTaskCaller(bindings.aws))
    outside.services = bindings.simulatedServices(for: execution.program.settings, at: execution.now)
    return try await ExecutionRunner(outside).run(execution, clock: .skip)
  }
}
