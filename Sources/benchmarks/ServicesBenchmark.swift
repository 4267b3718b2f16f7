import Interpreter
import JSONModel
import ServiceCalls
import SimulatedServices

/// Calls simulated services, alone and with a copy of them kept after each call, as the debugger's timeline does.
struct ServicesBenchmark: Benchmark {
  let name = "services"
  let help = "Call simulated SQS and DynamoDB <times> times each (100000 without it)"

  func run(_ arguments: [String]) throws(BenchmarkError) -> [Measurement] {
    guard let count = arguments.isEmpty ? 100_000 : Int(arguments[0]), count > 0 else {
      throw BenchmarkError(message: "the number of calls is a number")
    }
    var measurements: [Measurement] = []
    for workload in Self.workloads {
      let plain = try Self.seconds(workload, count, keepsCopies: false)
      let kept = try Self.seconds(workload, count, keepsCopies: true)
      measurements.append(
        Measurement(
          subject: workload.name,
          value: Double(count) / plain,
          unit: "calls/s",
          details: [("with a copy kept of each moment", Double(count) / kept), ("peakMiB", Memory.peakMebibytes)]
        )
      )
    }
    return measurements
  }

  /// Calls that follow each other.
  private struct Workload {
    let name: String
    let call: @Sendable (Int, JSON) -> APICall
  }

  private static let workloads = [
    Workload(name: "sqs: send, receive, delete") { number, last in
      var parameters: JSONObject = ["QueueUrl": "https://sqs.eu-west-1.amazonaws.com/123456789012/orders"]
      switch number % 3 {
      case 0: parameters["MessageBody"] = #"{"order":1,"total":7}"#
      case 1: parameters["MaxNumberOfMessages"] = 1
      default: parameters["ReceiptHandle"] = last["Messages"]?[0]?["ReceiptHandle"] ?? ""
      }
      let action = ["sendMessage", "receiveMessage", "deleteMessage"][number % 3]
      return APICall(service: "sqs", action: action, parameters: .object(parameters))
    },
    Workload(name: "dynamodb: put, get") { number, _ in
      let id: JSON = ["S": .string("order-\(number / 2 % 1000)")]
      return number % 2 == 0
        ? APICall(
          service: "dynamodb",
          action: "putItem",
          parameters: ["TableName": "Orders", "Item": ["id": id, "total": ["N": "12.5"], "state": ["S": "open"]]]
        )
        : APICall(service: "dynamodb", action: "getItem", parameters: ["TableName": "Orders", "Key": ["id": id]])
    },
    Workload(name: "dynamodb: update with a condition") { number, _ in
      APICall(
        service: "dynamodb",
        action: "updateItem",
        parameters: [
          "TableName": "Orders", "Key": ["id": ["S": .string("order-\(number % 1000)")]],
          "UpdateExpression": "SET amount = if_not_exists(amount, :zero) + :n",
          "ConditionExpression": "attribute_not_exists(gone) OR amount >= :zero",
          "ExpressionAttributeValues": [":zero": ["N": "0"], ":n": ["N": "1.5"]],
        ]
      )
    },
  ]

  private static func seconds(_ workload: Workload, _ count: Int, keepsCopies: Bool) throws(BenchmarkError) -> Double {
    let start = Instant(milliseconds: 1_700_000_000_000)
    var services = SimulatedServices(
      ServicesSetup(),
      seed: 1,
      region: "eu-west-1",
      account: "123456789012",
      at: start
    )
    var moments = AppendOnlyLog<SimulatedServices>()
    var last = JSON.null
    var failure: String?
    let seconds = Stopwatch.processorSeconds {
      for number in 0..<count {
        let call = workload.call(number, last)
        switch services.answer(call, at: Instant(milliseconds: start.milliseconds + number)) {
        case .answered(.success(let answer)): last = answer
        case let other: failure = "\(call.action): \(other)"
        }
        if keepsCopies { moments.append(services) }
      }
    }
    if let failure { throw BenchmarkError(message: failure) }
    return seconds
  }
}
