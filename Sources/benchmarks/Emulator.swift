import JSONModel
import LocalEndpoint
import StepFunctionsAPI

/// A program that speaks the Step Functions API on this machine.
protocol Emulator: Sendable {
  /// What it is called.
  var name: String { get }

  /// Calls an operation.
  func call(_ target: String, _ arguments: JSON) async throws(BenchmarkError) -> JSON

  /// Makes a machine whose executions wait for a token each.
  ///
  /// - Returns: Its ARN.
  func prepare() async throws(BenchmarkError) -> String

  /// The tokens of so many executions that wait.
  func tokens(_ count: Int) async throws(BenchmarkError) -> [String]
}

extension Emulator {
  /// How many executions of a machine have ended well.
  func ended(_ machine: String) async throws(BenchmarkError) -> Int {
    for _ in 0..<100 {
      let running = try await count(machine, "RUNNING")
      if running == 0 { break }
      try? await Task.sleep(for: .milliseconds(50))
    }
    return try await count(machine, "SUCCEEDED")
  }

  private func count(_ machine: String, _ status: String) async throws(BenchmarkError) -> Int {
    let arguments: JSON = ["stateMachineArn": .string(machine), "statusFilter": .string(status), "maxResults": 1000]
    return try await call("AWSStepFunctions.ListExecutions", arguments)["executions"]?.array?.count ?? 0
  }

  func makeMachine(queue: String) async throws(BenchmarkError) -> String {
    let definition: JSON = [
      "StartAt": "Ask",
      "States": [
        "Ask": [
          "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true,
          "Parameters": ["QueueUrl": .string(queue), "MessageBody": ["token.$": "$$.Task.Token"]],
        ]
      ],
    ]
    let answer = try await call(
      "AWSStepFunctions.CreateStateMachine",
      [
        "name": "load", "definition": .string(definition.text()), "roleArn": "arn:aws:iam::123456789012:role/load",
      ]
    )
    return answer["stateMachineArn"]?.string ?? ""
  }
}

/// Our own endpoint.
struct Asldb: Emulator {
  let name = "asldb"
  private let client: EndpointClient

  init(_ address: EndpointAddress) { client = EndpointClient(address) }

  func call(_ target: String, _ arguments: JSON) async throws(BenchmarkError) -> JSON {
    do throws(EndpointClientError) { return try await client.call(target: target, body: arguments) } catch {
      throw BenchmarkError(message: "\(target): \(error)")
    }
  }

  func prepare() async throws(BenchmarkError) -> String {
    try await makeMachine(queue: "https://sqs.us-east-1.amazonaws.com/123456789012/load")
  }

  func tokens(_ count: Int) async throws(BenchmarkError) -> [String] {
    for _ in 0..<200 {
      let listed = try await call(OwnOperation.listCallbacks.target, [:])["callbacks"]?.array ?? []
      if listed.count >= count { return listed.compactMap { $0["token"]?.string } }
      try? await Task.sleep(for: .milliseconds(50))
    }
    throw BenchmarkError(message: "not all executions came to their token")
  }
}

/// A server of moto, which runs executions with LocalStack's interpreter.
struct Moto: Emulator {
  let name = "moto"
  private let states: EndpointClient
  private let queues: EndpointClient

  init(_ address: EndpointAddress) {
    (states, queues) = (Self.client(address, of: "states"), Self.client(address, of: "sqs"))
  }

  /// Moto tells services apart by the signature.
  private static func client(_ address: EndpointAddress, of service: String) -> EndpointClient {
    let signature =
      "AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/\(service)/aws4_request, SignedHeaders=host, Signature=0"
    return EndpointClient(address, headers: [("Authorization", signature)])
  }

  func call(_ target: String, _ arguments: JSON) async throws(BenchmarkError) -> JSON {
    let client = target.hasPrefix("AmazonSQS") ? queues : states
    do throws(EndpointClientError) { return try await client.call(target: target, body: arguments) } catch {
      throw BenchmarkError(message: "\(target): \(error)")
    }
  }

  func prepare() async throws(BenchmarkError) -> String {
    let queue = try await call("AmazonSQS.CreateQueue", ["QueueName": "load"])
    return try await makeMachine(queue: queue["QueueUrl"]?.string ?? "")
  }

  func tokens(_ count: Int) async throws(BenchmarkError) -> [String] {
    var tokens: [String] = []
    let queue = try await call("AmazonSQS.GetQueueUrl", ["QueueName": "load"])["QueueUrl"] ?? .null
    for _ in 0..<2000 where tokens.count < count {
      let arguments: JSON = ["QueueUrl": queue, "MaxNumberOfMessages": 10, "VisibilityTimeout": 3600]
      let messages = try await call("AmazonSQS.ReceiveMessage", arguments)["Messages"]?.array ?? []
      tokens += messages.compactMap { message in
        message["Body"]?.string.flatMap { try? JSON(parsing: $0) }?["token"]?.string
      }
      if messages.isEmpty { try? await Task.sleep(for: .milliseconds(50)) }
    }
    guard tokens.count == count else { throw BenchmarkError(message: "only \(tokens.count) tokens came") }
    return tokens
  }
}
