import Interpreter
import JSONModel
import Testing

@Suite("Refused tests of single states")
struct StateTestRefusalTests {
  @Test("names what does not go together", arguments: RefusedTest.all)
  func refuses(_ refused: RefusedTest) throws {
    do throws(StateTestRefusal) {
      _ = try StateTest(refused.request, now: .start2024)
      Issue.record("not refused")
    } catch {
      #expect(error.code == refused.code)
      #expect(error.message == refused.message)
    }
  }

  @Test("more failed iterations than there are")
  func tooManyFailures() throws {
    var request = StateTestRequest(definition: try JSON(parsing: distributedMap("")))
    request.input = [1]
    request.mock = StateTestMock(result: "[1]")
    request.configuration.mapIterationFailureCount = 2
    var test = try StateTest(request, now: .start2024)
    #expect(throws: StateTestRefusal.failureCountTooHigh) { try test.run() }
  }

  @Test("tells how a mocked result differs from what the service answers", arguments: Misfit.all)
  func shape(_ misfit: Misfit) throws {
    var mock = StateTestMock(result: misfit.result)
    mock.resultShape = Misfit.shape
    for (validation, message) in [(.strict, misfit.strict), (.present, misfit.present), (.none, nil)]
      as [(StateTestMock.FieldValidation, String?)]
    {
      mock.fieldValidation = validation
      var request = StateTestRequest(definition: RefusedTest.task)
      request.mock = mock
      let expected = message.map { "Mock result schema validation error: \($0)" }
      do throws(StateTestRefusal) {
        _ = try StateTest(request, now: .start2024)
        #expect(expected == nil)
      } catch {
        #expect(error.message == expected)
      }
    }
  }
}

/// A mocked result, and what is said of it.
struct Misfit: CustomTestStringConvertible {
  let result: String
  let strict: String?
  let present: String?

  var testDescription: String { result }

  static let shape = ResultShape([
    .init("Id", isRequired: true, .string(minimumLength: 1)),
    .init("Class", .string(values: ["A", "B"])),
    .init("Size", .number(minimum: 128, maximum: 512)),
    .init("Parts", .list(of: .structure(ResultShape([.init("Ready", .boolean)])))),
    .init("Tags", .map(of: .string())),
    .init("Body", .any),
  ])

  static let all = [
    misfit(#"{}"#, "Required field 'Id' is missing", present: nil),
    misfit(#"{"Id": 7}"#, "Field 'Id' must be a string"),
    misfit(#"{"Id": ""}"#, "Field 'Id' is smaller than the minimum length"),
    misfit(#"{"Id": "i", "Class": "C"}"#, "Field 'Class' is not an expected value"),
    misfit(#"{"Id": "i", "Size": "1"}"#, "Field 'Size' must be a number"),
    misfit(#"{"Id": "i", "Size": 127}"#, "Field 'Size' is less than the minimum value"),
    misfit(#"{"Id": "i", "Size": 513}"#, "Field 'Size' exceeds the maximum value"),
    misfit(#"{"Id": "i", "Parts": {}}"#, "Field 'Parts' must be an array"),
    misfit(#"{"Id": "i", "Parts": [{"Ready": 1}]}"#, "Field 'Ready' must be a boolean"),
    misfit(#"{"Id": "i", "Tags": {"t": 1}}"#, "Field 't' must be a string"),
    Misfit(result: #"{"Id": "i", "Unknown": 1, "Body": [1]}"#, strict: nil, present: nil),
  ]

  private static func misfit(_ result: String, _ message: String) -> Misfit {
    Misfit(result: result, strict: message, present: message)
  }

  private static func misfit(_ result: String, _ message: String, present: String?) -> Misfit {
    Misfit(result: result, strict: message, present: present)
  }
}

/// A request that is refused.
struct RefusedTest: CustomTestStringConvertible {
  let request: StateTestRequest
  let message: String
  let code: String

  var testDescription: String { message }

  private init(
    _ definition: JSON,
    _ message: String,
    code: String = "ValidationException",
    _ change: (inout StateTestRequest) -> Void
  ) {
    var request = StateTestRequest(definition: definition)
    change(&request)
    (self.request, self.message, self.code) = (request, message, code)
  }

  private static let pass: JSON = ["Type": "Pass", "End": true]
  static let task: JSON = ["Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true]
  private static let parallel: JSON = [
    "Type": "Parallel", "Branches": [branch("A"), branch("B")], "End": true,
  ]

  private static func branch(_ name: String) -> JSON {
    ["StartAt": .string(name), "States": .object([name: ["Type": "Succeed"]])]
  }

  static let all = [
    RefusedTest(pass, "State type 'Pass' is not supported when a mock is specified") { $0.mock = .init(result: "1") },
    RefusedTest(task, "RoleArn must be specified when testing a Task state") { _ in },
    RefusedTest(task, "Mocked result must be valid JSON") { $0.mock = .init(result: "no JSON") },
    RefusedTest(task, "A test mock should have only one of the following fields: [result, errorOutput].") {
      $0.mock = .init(result: "1", errorOutput: .init(error: "E", cause: nil))
    },
    RefusedTest(task, "TestState does not support RevealSecrets when a mock is specified.") {
      $0.mock = .init(result: "1")
      $0.revealsSecrets = true
    },
    RefusedTest(task, "Invalid Context object provided: Field 'Map' is not allowed") {
      $0.mock = .init(result: "1")
      $0.context = ["Map": [:]]
    },
    RefusedTest(pass, "State not found in definition") { $0.stateName = "Nowhere" },
    RefusedTest(
      ["Type": "Map", "End": true],
      "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: These fields are required: [ItemProcessor] at "
        + "/States/StateName'",
      code: "InvalidDefinition"
    ) { _ in },
    RefusedTest(
      parallel,
      "TestState API does not support Map or Parallel states. Supported state types include: [Task, Wait, Pass, "
        + "Succeed, Fail, Choice]",
      code: "InvalidDefinition"
    ) { _ in },
    RefusedTest(parallel, "Mocked result must be an array.") { $0.mock = .init(result: "{}") },
    RefusedTest(parallel, "Mocked result must contain the same number of items as number of Parallel branches.") {
      $0.mock = .init(result: "[1]")
    },
  ]
}
