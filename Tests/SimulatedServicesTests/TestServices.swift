import Interpreter
import JSONModel
import ServiceCalls
import SimulatedServices
import Testing

/// Services that tests call as a state machine does, some seconds after a start.
struct TestServices {
  static let start = Instant(milliseconds: 1_700_000_000_000)

  var services: SimulatedServices
  var now = start

  init(_ setup: ServicesSetup = ServicesSetup(), seed: UInt64 = 7) {
    services = SimulatedServices(setup, seed: seed, region: "eu-west-1", account: "123456789012", at: Self.start)
  }

  /// Services with a section `simulate`, written as JSON.
  init(setup text: String) throws {
    self.init(try ServicesSetup(json: try JSON(parsing: text)))
  }

  /// Calls an action, `sqs:sendMessage`.
  mutating func answer(_ action: String, _ parameters: JSON) -> SimulatedAnswer {
    let parts = action.split(separator: ":").map(String.init)
    return services.answer(APICall(service: parts[0], action: parts[1], parameters: parameters), at: now)
  }

  /// The good answer of an action.
  @discardableResult
  mutating func call(_ action: String, _ parameters: JSON) throws -> JSON {
    switch answer(action, parameters) {
    case .answered(.success(let value)): return value
    case .answered(.failure(let error)): throw error
    case let other:
      Issue.record("\(action): \(other)")
      return .null
    }
  }

  /// The error of an action, as `code: message`.
  mutating func refusal(_ action: String, _ parameters: JSON) -> String {
    switch answer(action, parameters) {
    case .answered(.failure(let error)): "\(error.code): \(error.message)"
    case .answered(.success(let value)): value.text()
    case .notSimulated(let what): "not simulated: \(what)"
    case .function(let call): "function \(call.name)"
    }
  }

  /// Lets some seconds pass.
  mutating func wait(_ seconds: Double) {
    now = now.adding(seconds: seconds)
    services.advance(to: now)
  }

  /// The bodies of the messages that can be received.
  mutating func receive(_ queue: String, _ count: Int = 10) throws -> [String] {
    let answer = try call("sqs:receiveMessage", ["QueueUrl": Self.url(queue), "MaxNumberOfMessages": .integer(count)])
    return answer["Messages"]?.array?.compactMap { $0["Body"]?.string } ?? []
  }

  static func url(_ queue: String) -> JSON { .string("https://sqs.eu-west-1.amazonaws.com/123456789012/\(queue)") }
}

extension JSON {
  static func integer(_ value: Int) -> JSON { .number(JSONNumber(value)) }
}
