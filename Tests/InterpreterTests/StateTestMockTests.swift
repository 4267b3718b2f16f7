import Interpreter
import JSONModel
import Testing

@Suite("Mocks of tested states")
struct StateTestMockTests {
  private let task =
    #"{"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "ResultPath": "$.r", \#(retry), "End": true}"#
  private static let retry = """
    "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 2, "MaxAttempts": 3}],
    "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Caught"}]
    """

  @Test("a result goes through the fields that follow the work")
  func result() throws {
    let report = try report(task) { $0.mock = StateTestMock(result: #"{"MessageId": "m"}"#) }
    #expect(report.output == ["r": ["MessageId": "m"]])
  }

  @Test("an error is retried as long as its retrier has attempts, and then caught", arguments: 0...3)
  func retries(used: Int) throws {
    let report = try report(task) {
      $0.mock = StateTestMock(errorOutput: .init(error: "Busy", cause: "later"))
      $0.configuration.retrierRetryCount = used
      $0.inspectionLevel = .debug
    }
    guard used < 3 else {
      #expect(report.status == .caughtError)
      #expect(report.nextState == "Caught")
      #expect(report.output == ["error": ["Error": "Busy", "Cause": "later"]])
      #expect(report.inspection?.errorDetails == .caught(by: 0))
      return
    }
    #expect(report.status == .retriable)
    #expect(report.inspection?.errorDetails == .retried(by: 0, afterSeconds: [2, 4, 8][used]))
    #expect(report.inspection?.afterParameters == [:])
    #expect(report.inspection?.result == nil)
  }

  @Test("a Task without a mock asks for its answer")
  func unmocked() throws {
    var request = StateTestRequest(definition: try JSON(parsing: task))
    request.roleARN = "arn:aws:iam::123456789012:role/Role"
    var test = try StateTest(request, now: .start2024)
    guard case .asks(let asked) = try test.run() else {
      Issue.record("no task asks")
      return
    }
    try test.deliver(.taskSucceeded(asked.id, output: 7))
    guard case .ended(let report) = try test.run() else {
      Issue.record("the test has not ended")
      return
    }
    #expect(report.output == ["r": 7])
  }

  @Test(
    "more failed iterations than a Map tolerates are an error",
    arguments: [(0, true), (1, true), (2, false), (3, false)]
  )
  func tolerance(failures: Int, isTolerated: Bool) throws {
    let report = try report(distributedMap(#""ToleratedFailureCount": 1, "#)) {
      $0.input = [1, 2, 3]
      $0.mock = StateTestMock(result: "[1, 2, 3]")
      $0.configuration.mapIterationFailureCount = failures
      $0.inspectionLevel = .debug
    }
    #expect(report.status == (isTolerated ? .succeeded : .failed))
    #expect(report.error == (isTolerated ? nil : "States.ExceedToleratedFailureThreshold"))
    #expect(report.inspection?.toleratedFailureCount == 1)
  }

  @Test("a Map tells the inputs of its iterations, and the batches of them")
  func iterations() throws {
    let fields = #""ItemSelector": {"v.$": "$$.Map.Item.Value"}, "ItemBatcher": {"MaxItemsPerBatch": 2}, "#
    let report = try report(distributedMap(fields)) {
      $0.input = [1, 2, 3]
      $0.mock = StateTestMock(result: "[]")
      $0.inspectionLevel = .debug
    }
    #expect(report.inspection?.afterItemSelector == [["v": 1], ["v": 2], ["v": 3]])
    #expect(report.inspection?.afterItemBatcher == [["Items": [["v": 1], ["v": 2]]], ["Items": [["v": 3]]]])
  }

  @Test("the context object is the one that is given")
  func context() throws {
    let report = try report(task.replacing(#""ResultPath": "$.r""#, with: #""ResultSelector": {"c.$": "$$"}"#)) {
      $0.context = ["Execution": ["Name": "mine"]]
      $0.mock = StateTestMock(result: "1")
    }
    #expect(report.output == ["c": ["Execution": ["Name": "mine"]]])
  }
}
