import JSONModel
import ServiceCalls
import StatesLanguage
import Testing

@Suite("tasks that AWS was recorded to run", .enabled(if: SharedData.isPresent, "../shared is not there"))
struct RecordedTaskTests {
  /// The request's ID as the recordings hide it.
  private static let masked = Exchange(requestID: "<request_id>", date: "date")

  @Test("make a call of their parameters, or are refused as AWS has refused them")
  func requests() throws {
    var (made, refused) = (0, 0)
    for task in try RecordedTask.all() {
      do throws(CallRefusal) {
        _ = try TaskCall.of(task.resource, input: task.parameters, caller: caller)
        made += 1
      } catch {
        let failure = TaskOutcome.failure(of: task.resource, error, Self.masked)
        #expect(task.record["result"]?["error"]?.string == failure.error.text, "\(task.name)")
        #expect(Self.plain(task.record["result"]?["cause"]?.string ?? "") == Self.plain(failure.cause), "\(task.name)")
        refused += 1
      }
    }
    #expect(made == 111)
    #expect(refused == 2)
  }

  @Test("end with what they make of the answer that their end tells of")
  func ends() throws {
    var (results, failures) = (0, 0)
    for task in try RecordedTask.all() {
      guard let end = task.end, let answer = task.answer,
        let call = try? TaskCall.of(task.resource, input: task.parameters, caller: caller)
      else { continue }
      switch TaskOutcome.of(task.resource, call: call, answer: answer, exchange: Self.masked) {
      case .success(let result):
        let output = try #require(end["output"], "\(task.name)")
        #expect(Self.shape(result) == Self.shape(output), "\(task.name)")
        #expect(Self.own(result) == Self.own(output), "\(task.name)")
        results += 1
      case .failure(let failure):
        #expect(end["error"]?.string == failure.error.text, "\(task.name)")
        let cause = try #require(end["cause"], "\(task.name)")
        #expect(Self.plain(cause.string ?? cause.text()) == Self.plain(failure.cause), "\(task.name)")
        failures += 1
      }
    }
    #expect(results == 75)
    #expect(failures == 31)
  }

  @Test("tell of the headers that most answers of their service have, in the same order")
  func headers() throws {
    var (same, different) = (0, 0)
    for task in try RecordedTask.all() {
      guard let recorded = task.end?["output"]?["SdkHttpMetadata"], let answer = task.answer,
        let call = try TaskCall.of(task.resource, input: task.parameters, caller: caller),
        case .success(let result) = TaskOutcome.of(task.resource, call: call, answer: answer, exchange: Self.masked)
      else { continue }
      if Self.names(result["SdkHttpMetadata"] ?? .null).text() == Self.names(recorded).text() {
        same += 1
      } else {
        different += 1
      }
    }
    #expect(same == 47)
    // SQS in 2023 without `connection`; DynamoDB, which now and then writes `x-amzn-requestid`.
    #expect(different == 4)
  }

  @Test("end with what a description of their child says")
  func jobs() throws {
    var count = 0
    for task in try RecordedTask.all() {
      guard let action = task.action, let submitted = task.record["submitted"], let result = task.record["result"],
        action.service == "states", var described = (result["output"] ?? result["cause"])?.object
      else { continue }
      for name in ["Input", "Output"] {
        if let value = described[name], value.kind != .string { described[name] = .string(value.text()) }
      }
      let call = try #require(try TaskCall.of(task.resource, input: task.parameters, caller: caller))
      let started = CallAnswer.api(.success(submitted))
      let polling = try #require(JobPolling(action, call: call, answer: started, submission: submitted))
      switch polling.status(.api(.success(.object(described))), exchange: exchange) {
      case .ended(let output): #expect(output.text() == result["output"]?.text(), "\(task.name)")
      case .failed(let failure):
        #expect(failure.error.text == result["error"]?.string, "\(task.name)")
        #expect(failure.cause == result["cause"]?.text(), "\(task.name)")
      case .running(let status): Issue.record("\(task.name) runs on: \(status)")
      }
      count += 1
    }
    #expect(count == 4)
  }

  /// A cause without what the SDK's newer version has added to it, and without the second ID that only S3 gives.
  private static func plain(_ cause: String) -> String {
    cause.replacing(/, Extended Request ID: [^)]*/, with: "").replacing(#/ \(SDK Attempt Count: \d+\)/#, with: "")
  }

  /// What of a result does not depend on the exchange: the names of its members, as a text, so that their order counts.
  private static func shape(_ result: JSON) -> String { names(withoutHeaders(result)).text() }

  /// The names of the members at every depth, in order; what is masked has none.
  private static func names(_ value: JSON) -> JSON {
    switch value {
    case .object(let object): .object(JSONObject(object.members.map { ($0.name, names($0.value)) }))
    case .array(let elements) where elements.contains { $0.kind == .object }: .array(elements.map(names))
    case .null, .bool, .number, .string, .array: .null
    }
  }

  /// A result without what it says of the answer itself, which the caller makes up, and without the headers of API
  /// Gateway, which are masked.
  private static func own(_ result: JSON) -> JSON {
    guard var object = result.object else { return result }
    for name in ["SdkHttpMetadata", "SdkResponseMetadata", "Headers"] { object[name] = nil }
    return .object(object)
  }

  /// A result that does not tell which headers the answer had.
  private static func withoutHeaders(_ result: JSON) -> JSON {
    guard var object = result.object, var metadata = object["SdkHttpMetadata"]?.object else { return result }
    for name in ["AllHttpHeaders", "HttpHeaders"] where metadata[name] != nil { metadata[name] = .null }
    object["SdkHttpMetadata"] = .object(metadata)
    return .object(object)
  }
}
