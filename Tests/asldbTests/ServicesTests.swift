import ServiceCatalog
import Testing

@testable import asldb

@Suite("the command services")
struct ServicesTests {
  @Test("lists each optimized action on a line, with its patterns, and says how many others there are")
  func overview() throws {
    let run = try Workplace().run("services")
    let lines = run.output.split(separator: "\n")
    #expect(run.code == 0 && run.complaints.isEmpty, "\(run)")
    for service in OptimizedService.all {
      for action in service.actions {
        #expect(lines.contains { $0.split(separator: " ").first == "\(service.prefix):\(action.name)" })
      }
    }
    let child = try #require(lines.first { $0.hasPrefix("states:startExecution ") })
    #expect(child.split(separator: " ").dropFirst() == [".sync", ".sync:2", ".waitForTaskToken"])
    #expect(run.output.contains("18370 actions of 423 services"))
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  static let services = [
    ("sqs", ["sqs: Amazon SQS, errors SQS.*", "aws-sdk:sqs:receiveMessage"]),
    ("states", ["states: AWS Step Functions, errors StepFunctions.*", "aws-sdk:sfn: SFN, errors Sfn.*"]),
    ("sfn", ["states: AWS Step Functions, errors StepFunctions.*", "aws-sdk:sfn: SFN, errors Sfn.*"]),
    ("stepfunctions", ["states: AWS Step Functions, errors StepFunctions.*", "aws-sdk:sfn: SFN, errors Sfn.*"]),
    ("aws-sdk:s3", ["aws-sdk:s3: S3, errors S3.*", "aws-sdk:s3:getObject"]),
    ("http", ["http: HTTPS endpoint (HTTP task), errors States.Http.*", "http:invoke"]),
  ]

  @Test("shows a service in all forms, by each of its names", arguments: services)
  func service(_ name: String, _ expected: [String]) throws {
    let run = try Workplace().run("services", name)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(run.code == 0 && expected.allSatisfy(lines.contains), "\(run)")
  }

  @Test("shows an action: how it is called, what it takes, answers and fails with, and its job")
  func action() throws {
    let run = try Workplace().run("services", "glue:startJobRun")
    let lines = run.output.split(separator: "\n").map(String.init)
    let expected = [
      "glue:startJobRun", "calls aws-sdk:glue:startJobRun", "  arn:aws:states:::glue:startJobRun.sync",
      "* JobName                text", "  Arguments              map to text", "  JobRunId             text",
      "  Glue.ConcurrentRunsExceededException", "  asks        getJobRun", "  ends well   SUCCEEDED",
    ]
    #expect(run.code == 0)
    for line in expected { #expect(lines.contains(line), "\(line)\n\(run.output)") }
  }

  static let sameAction = ["aws-sdk:sqs:sendMessage", "arn:aws:states:::aws-sdk:sqs:sendMessage.waitForTaskToken"]

  @Test("takes a Resource for the action that it calls", arguments: sameAction)
  func resource(_ name: String) throws {
    let run = try Workplace().run("services", name)
    #expect(run.code == 0 && run.output.hasPrefix("aws-sdk:sqs:sendMessage\nSQS: SendMessage\n"), "\(run)")
  }

  @Test("searches for words that name nothing, or when it is told to")
  func search() throws {
    let place = try Workplace()
    #expect(try place.run("services", "Receive", "message").output == "aws-sdk:sqs:receiveMessage\n")
    let found = try place.run("services", "--search", "sqs", "send")
    #expect(
      found.output.split(separator: "\n").map { $0.split(separator: " ")[0] }
        == ["sqs:sendMessage", "aws-sdk:sqs:sendMessage", "aws-sdk:sqs:sendMessageBatch"]
    )
  }

  static let nothing = [
    (["sqss"], "error: no service or action is named 'sqss'; did you mean 'sqs'?\n"),
    (["sqs:sendMesage"], "error: 'sqs' has no action 'sendMesage'; did you mean 'sendMessage'?\n"),
    (["sqs:x"], "error: 'sqs' has no action 'x'; 'asldb services sqs' lists its actions\n"),
    (["qldb"], "error: AWS has ended the service 'qldb', so nothing of it is known\n"),
    (["no", "such"], "error: no action has all of the words 'no such' in its name\n"),
    (["--search"], "error: expected words to search for after --search\n"),
    (
      ["arn:aws:lambda:us-east-1:1:function:f"],
      "error: 'arn:aws:lambda:us-east-1:1:function:f' calls no service; expected the Resource of an integrated service\n"
    ),
  ]

  @Test("says what was probably meant when it finds nothing", arguments: nothing)
  func findsNothing(_ words: [String], _ message: String) throws {
    let run = try Workplace().run(["services"] + words)
    #expect(run.code == 2 && run.output.isEmpty && run.complaints == message, "\(run)")
  }

  @Test("fits 80 columns, but for ARNs and names that are longer")
  func fits() {
    for service in OptimizedService.all {
      for action in service.actions {
        let lines = ActionPage(.optimized(service, action)).lines
        #expect(lines.allSatisfy { $0.count <= 80 || $0.contains("arn:") }, "\(lines)")
      }
    }
  }
}
