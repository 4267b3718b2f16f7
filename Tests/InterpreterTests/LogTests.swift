import Interpreter
import JSONModel
import Testing

@Suite("Events as others read them")
struct LogTests {
  private func failed() throws -> Execution {
    var execution = try execution(
      #"{"StartAt":"F","States":{"F":{"Type":"Fail","Error":"E","Cause":"c"}}}"#,
      input: "[1]"
    )
    execution.run()
    return execution
  }

  @Test("CloudWatch Logs gets each event as one flat object")
  func entry() throws {
    let entry = try #require(try failed().log().dropFirst().first)
    #expect(
      entry == [
        "id": "2", "type": "FailStateEntered",
        "details": ["name": "F", "input": "[1]", "inputDetails": ["truncated": false]],
        "previous_event_id": "0", "event_timestamp": "1704067200000",
        "execution_arn": "arn:aws:states:us-east-1:123456789012:execution:StateMachine:execution",
        "redrive_count": "0",
      ]
    )
  }

  @Test("without data an entry keeps names, errors and causes")
  func withoutData() throws {
    let details = try failed().log(includesData: false).map { $0["details"] }
    #expect(details.last == ["error": "E", "cause": "c"])
    #expect(details.dropFirst().first == ["name": "F"])
  }

  @Test("a level chooses events", arguments: [(LogLevel.all, 3), (.error, 1), (.fatal, 1), (.off, 0)])
  func levels(_ level: LogLevel, _ count: Int) throws {
    #expect(try failed().log(level).count == count)
  }

  @Test("a redrive counts from its own event on")
  func redrive() throws {
    var execution = try failed()
    try execution.redrive(at: .after(1))
    execution.run()
    #expect(execution.log().map { $0["redrive_count"] } == ["0", "0", "0", "1", "1", "1"])
  }

  @Test(
    "the AWS CLI prints times with microseconds, unless there are none",
    arguments: [
      (0.0, "2024-01-01T00:00:00+00:00"), (0.25, "2024-01-01T00:00:00.250000+00:00"),
    ]
  )
  func printedTime(_ seconds: Double, _ text: String) throws {
    var execution = try failed()
    try execution.redrive(at: .after(seconds))
    #expect(execution.history.last?.printedJSON["timestamp"] == .string(text))
    #expect(execution.history.last?.json["timestamp"]?.number?.double == 1_704_067_200 + seconds)
  }
}
