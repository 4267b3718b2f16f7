import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("A connector answers as a history does")
struct HistoryConnectorTests {
  @Test(
    "each attempt gets its own answer, and the execution ends as it did",
    arguments: [
      RecordedWalk.success, .failure, .retried, .caught, .timedOut, .callback, .map,
    ]
  )
  func answers(_ walk: RecordedWalk) throws {
    let history = try history(walk.history)
    let execution = Execution(try machine(walk.definition), input: history.input, now: .start2024)
    let run = try ExecutionRunner(connector: HistoryConnector(history)).runSkippingTime(execution)
    #expect(run.status.name == walk.status)
    #expect(run.history.last?.data == history.events.last?.data)
  }

  @Test("a state that asks something else gets no answer, nor does one that has not asked")
  func others() throws {
    let history = try history(RecordedWalk.success.history)
    let questions: [(definition: String, input: JSON)] = [
      (taskMachine(), [:]), (taskMachine().replacing("Ship", with: "Bill"), ["a": 1]),
    ]
    for (definition, input) in questions {
      let execution = Execution(try machine(definition), input: input, now: .start2024)
      #expect(throws: RunnerError.self) {
        try ExecutionRunner(connector: HistoryConnector(history)).runSkippingTime(execution)
      }
    }
  }

  @Test("a token is another one each time, and asks the same")
  func token() throws {
    let definition = taskMachine(
      #""Parameters":{"Token.$":"$$.Task.Token"},"#,
      resource: "arn:aws:states:::lambda:invoke.waitForTaskToken"
    )
    let text = RecordedWalk.callback.history.replacing(
      #""parameters":{},"timeoutInSeconds":60"#,
      with: #""parameters":{"Token":"AQCEAAAAKgAAAA"}"#
    )
    let execution = Execution(try machine(definition), input: [:], now: .start2024)
    let run = try ExecutionRunner(connector: HistoryConnector(try history(text))).runSkippingTime(execution)
    #expect(run.status == .succeeded(output: "yes"))
  }
}
