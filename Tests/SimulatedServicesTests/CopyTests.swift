import Interpreter
import JSONModel
import ServiceCalls
import SimulatedServices
import Testing

@Suite("Copies")
struct CopyTests {
  /// Some calls of each service, chosen by a number.
  private static func step(_ number: Int, _ services: inout TestServices) {
    let name = "x\(number % 5)"
    switch number % 7 {
    case 0: _ = services.answer("sqs:sendMessage", ["QueueUrl": TestServices.url("q"), "MessageBody": .string(name)])
    case 1: _ = services.answer("sqs:receiveMessage", ["QueueUrl": TestServices.url("q"), "MaxNumberOfMessages": 2])
    case 2: _ = services.answer("dynamodb:putItem", ["TableName": "T", "Item": ["id": ["S": .string(name)]]])
    case 3:
      _ = services.answer(
        "dynamodb:updateItem",
        [
          "TableName": "T", "Key": ["id": ["S": .string(name)]], "UpdateExpression": "ADD n :n",
          "ExpressionAttributeValues": [":n": ["N": "1"]],
        ]
      )
    case 4:
      _ = services.answer("sns:publish", ["TopicArn": "arn:aws:sns:eu-west-1:1:t", "Message": .string(name)])
    case 5: _ = services.answer("glue:startJobRun", ["JobName": .string(name)])
    default: services.wait(Double(number % 40))
    }
  }

  @Test("do not influence each other, however calls follow each other")
  func independent() {
    var state: UInt64 = 11
    var services = TestServices()
    var kept: [(TestServices, ServicesReport)] = []
    for _ in 0..<400 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      kept.append((services, services.services.report))
      Self.step(Int(state >> 33), &services)
    }
    for (copy, report) in kept { #expect(copy.services.report == report) }
  }

  @Test("with equal seeds and calls give equal answers, with other seeds other identifiers")
  func deterministic() throws {
    var (first, second, other) = (TestServices(), TestServices(), TestServices(seed: 8))
    for number in 0..<200 {
      Self.step(number, &first)
      Self.step(number, &second)
      Self.step(number, &other)
    }
    #expect(first.services == second.services)
    #expect(first.services.report == second.services.report)
    #expect(first.services.report.queues[0].messages[0].id != other.services.report.queues[0].messages[0].id)
  }

  @Test("a change by hand that fails changes nothing")
  func failedEdit() throws {
    var services = try TestServices(setup: #"{"tables": {"T": {"key": "id"}}}"#)
    let before = services.services
    #expect(throws: ServiceEditError.self) {
      try services.services.perform(.putItem(table: "T", item: ["x": 1]), at: services.now)
    }
    #expect(services.services == before)
    try services.services.perform(.putItem(table: "T", item: ["id": "1", "x": 1]), at: services.now)
    #expect(services.services.report.tables[0].items == [["id": ["S": "1"], "x": ["N": "1"]]])
  }
}
