import DebuggerCore
import Integrations
import Interpreter
import LocalEndpoint
import Testing

@testable import asldb

@Suite("Variables of the environment, as Step Functions Local has them")
struct ServiceVariablesTests {
  @Test("say nothing when they are empty or not there")
  func empty() throws {
    let variables = ServiceVariables(["AWS_ACCOUNT_ID": "", "SQS_ENDPOINT": ""])
    #expect(try variables.account == nil && variables.region == nil && variables.mocks == nil)
    #expect(try variables.clock == nil)
    #expect(try variables.emulators == ServiceEmulators())
  }

  @Test(
    "the scale of waits is how fast the clock runs",
    arguments: [("0", "skip"), ("1", "real"), ("0.1", "x10"), ("0.02", "x50"), ("2", "x0.5")]
  )
  func scale(_ text: String, _ clock: String) throws {
    #expect(try ServiceVariables(["WAIT_TIME_SCALE": text]).clock?.text == clock)
  }

  @Test(
    "are refused when they cannot be meant",
    arguments: [
      ("WAIT_TIME_SCALE", "-1"), ("WAIT_TIME_SCALE", "fast"), ("WAIT_TIME_SCALE", "1e9"), ("AWS_ACCOUNT_ID", "12"),
      ("LAMBDA_ENDPOINT", "localhost:3001"), ("SQS_ENDPOINT", "http://"), ("SNS_ENDPOINT", "http://a b"),
    ]
  )
  func refused(_ name: String, _ value: String) throws {
    let variables = ServiceVariables([name: value])
    let error = #expect(throws: CommandFailure.self) {
      _ = try (variables.account, variables.clock, variables.emulators)
    }
    #expect(error?.text.contains("\(name) is ") == true && error?.text.hasSuffix("not '\(value)'") == true)
  }

  @Test("name an emulator of each service that Step Functions Local knows")
  func emulators() throws {
    let names = [
      "LAMBDA_ENDPOINT", "BATCH_ENDPOINT", "DYNAMODB_ENDPOINT", "ECS_ENDPOINT", "GLUE_ENDPOINT", "SAGE_MAKER_ENDPOINT",
      "SQS_ENDPOINT", "SNS_ENDPOINT", "STEP_FUNCTIONS_ENDPOINT",
    ]
    let values = Dictionary(uniqueKeysWithValues: names.map { ($0, "http://127.0.0.1/\($0)") })
    let emulators = try ServiceVariables(values).emulators
    #expect(Set(emulators.urls.values) == Set(values.values))
  }

  @Test(
    "the endpoint does not call itself for executions that executions start",
    arguments: [
      ("http://localhost:8083", true), ("http://127.0.0.1:8083/", true), ("http://stepfunctions:8083", true),
      ("http://localhost:8084", false), ("http://other:8083", false), ("https://states.eu-west-1.amazonaws.com", false),
    ]
  )
  func own(_ url: String, _ isOwn: Bool) {
    let emulators = ServiceEmulators([.sfn: url, .sqs: url])
      .without(own: .standard, named: ["StepFunctions"])
    #expect(emulators.urls == (isOwn ? [.sqs: url] : [.sfn: url, .sqs: url]))
  }
}

@Suite("Options whose value may be left out")
struct OptionalValueTests {
  @Test(
    "--listen gets the usual address where none follows",
    arguments: [
      ("--listen", "--listen 127.0.0.1:8083"), ("a.json --listen", "a.json --listen 127.0.0.1:8083"),
      ("--listen a.json", "--listen 127.0.0.1:8083 a.json"), ("--listen --plain", "--listen 127.0.0.1:8083 --plain"),
      ("--listen 9000 a.json", "--listen 9000 a.json"), ("--listen :9000", "--listen :9000"),
      ("--listen 0.0.0.0:80", "--listen 0.0.0.0:80"), ("--listen [::1]:80", "--listen [::1]:80"),
      ("--listen=9000 --plain", "--listen=9000 --plain"), ("--plain", "--plain"),
    ]
  )
  func listen(_ arguments: String, _ filled: String) {
    let words = OptionalValues.filled(arguments.split(separator: " ").map(String.init))
    #expect(words.joined(separator: " ") == filled)
  }

  @Test(
    "a machine may have a name before its file",
    arguments: [
      ("order.json", nil, "order.json"), ("Order=order.json", "Order", "order.json"), ("./a=b.json", nil, "./a=b.json"),
      ("Order=t.yaml#A=B", "Order", "t.yaml#A=B"), ("=a.json", nil, "=a.json"),
    ] as [(String, String?, String)]
  )
  func served(_ argument: String, _ name: String?, _ file: String) throws {
    let served = try #require(ServedDefinition(argument: argument))
    #expect(served.name == name && served.file == file)
  }
}
