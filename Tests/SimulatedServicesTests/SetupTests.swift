import Interpreter
import JSONModel
import ServiceCalls
import SimulatedServices
import Testing
import YAMLModel

@Suite("The section simulate")
struct SetupTests {
  static let section: JSON = [
    "queues": ["orders": .null, "dead": ["messages": ["one", ["n": 2]]], "p.fifo": ["deduplicateByContent": true]],
    "topics": [
      "alarms": [["queue": "orders", "raw": true, "filter": ["colour": ["red"]]], ["email": "a@example.com"]]
    ],
    "tables": [
      "Orders": ["key": "id", "items": [["id": "1", "total": 7]]], "Visits": ["key": ["who": "S", "at": "N"]],
    ],
    "buses": [
      "default": ["big": ["pattern": ["source": ["shop"]], "targets": [["queue": "orders"], ["topic": "alarms"]]]]
    ],
    "functions": ["charge"],
    "jobs": [["service": "glue", "name": "nightly-*", "seconds": 5], ["action": "submitJob", "fails": "no memory"]],
  ]

  @Test("says what is there")
  func reads() throws {
    let report = TestServices(try ServicesSetup(json: Self.section)).services.report
    #expect(report.queues.map(\.name) == ["dead", "orders", "p.fifo"])
    #expect(report.queues[0].messages.map(\.body) == ["one", #"{"n":2}"#])
    #expect(report.topics[0].subscriptions.map(\.proto) == ["sqs", "email"])
    #expect(report.tables[0].items == [["id": ["S": "1"], "total": ["N": "7"]]])
    #expect(report.tables[1].key == ["who", "at"])
    #expect(report.buses[0].rules == ["big"])
  }

  @Test("reads back as it was written, with what was changed since")
  func roundTrip() throws {
    var setup = try ServicesSetup(json: Self.section)
    #expect(try ServicesSetup(json: setup.json) == setup)
    setup.functions.insert("ship")
    setup.jobs.insert(JobRule(seconds: 1.5, outcome: .timesOut), at: 0)
    #expect(try ServicesSetup(json: setup.json) == setup)
  }

  @Test(
    "is refused with what is wrong and where",
    arguments: [
      (
        "quues: {}",
        "1:1: there is no key 'quues'; the section 'simulate' may have missing, queues, topics, tables, "
          + "buses, functions, jobs; did you mean 'queues'?"
      ),
      ("missing: never", "1:10: 'missing' is make or refuse, not \"never\""),
      (
        "queues:\n  q: {delaySecond: 1}",
        "2:7: there is no key 'delaySecond'; a queue may have delaySeconds, "
          + "visibilitySeconds, retentionSeconds, deduplicateByContent, deadLetters, maximumReceives, messages; "
          + "did you mean 'delaySeconds'?"
      ),
      ("queues:\n  q: {delaySeconds: 901}", "2:6: Invalid value for the parameter DelaySeconds."),
      ("topics:\n  t: [{raw: true}]", "2:7: a subscription names a queue or an address"),
      (
        "topics:\n  t: [{queue: q, filter: {a: [{foo: 1}]}}]",
        "2:7: Invalid parameter: FilterPolicy: Unrecognized match type foo"
      ),
      (
        "tables:\n  T: {items: []}",
        "2:6: the table 'T' needs a key: an attribute's name, or one or two names with their types"
      ),
      (
        "tables:\n  T: {key: id, items: [{x: 1}]}",
        "2:24: One or more parameter values were invalid: Missing the key id in the item"
      ),
      ("jobs: [{service: glu}]", "1:18: no service 'glu' has simulated jobs; did you mean 'glue'?"),
      ("jobs: [{action: submitJobs}]", "1:17: no action 'submitJobs' has simulated jobs; did you mean 'submitJob'?"),
      ("jobs: [{seconds: 1e10}]", "1:18: 'seconds' is at most 3200000000, a hundred years"),
      ("jobs: [{seconds: -1}]", "1:18: 'seconds' is a number from 0 on, but this is -1"),
      ("functions: charge", "1:12: 'functions' is a list, but this is a string"),
    ]
  )
  func problems(_ text: String, _ expected: String) throws {
    let document = try YAMLText(parsing: Array(text.utf8)).document()
    let error = #expect(throws: SetupProblems.self) { try SetupReader.read(document.root) }
    let texts = error?.problems.map { "\($0.range.lowerBound.line):\($0.range.lowerBound.column): \($0.message)" }
    #expect(texts == [expected])
  }

  @Test("what it lists is complete, unless it says otherwise")
  func complete() throws {
    let put: JSON = ["TableName": "Other", "Item": ["id": ["S": "1"]]]
    let send: JSON = ["QueueUrl": TestServices.url("other"), "MessageBody": "x"]
    var listed = try TestServices(setup: #"{"queues": {"q": null}}"#)
    #expect(listed.refusal("sqs:sendMessage", send) == "QueueDoesNotExist: The specified queue does not exist.")
    #expect(listed.refusal("dynamodb:putItem", put) == "{}")
    var strict = try TestServices(setup: #"{"missing": "refuse"}"#)
    #expect(strict.refusal("dynamodb:putItem", put) == "ResourceNotFoundException: Requested resource not found")
    var lenient = try TestServices(setup: #"{"missing": "make", "queues": {"q": null}}"#)
    try lenient.call("sqs:sendMessage", send)
  }

  @Test("a function that it names is found")
  func functions() throws {
    var services = TestServices(try ServicesSetup(json: Self.section))
    let name = "arn:aws:lambda:eu-west-1:123456789012:function:charge:live"
    #expect(
      services.answer("lambda:invoke", ["FunctionName": .string(name), "Payload": ["n": 1]])
        == .function(
          FunctionCall(name: "charge", qualifier: "live", payload: #"{"n":1}"#, invocation: .requestResponse)
        )
    )
    #expect(
      services.refusal("lambda:invoke", ["FunctionName": "other"])
        == "ResourceNotFoundException: Function not found: arn:aws:lambda:eu-west-1:123456789012:function:other"
    )
  }
}
