import JSONModel
import ServiceCatalog
import Testing

@Suite("The services that Step Functions integrates itself")
struct OptimizedServiceTests {
  static let calls = [
    ("sqs", "sendMessage", "sqs", "sendMessage"),
    ("states", "startExecution", "sfn", "startExecution"),
    ("events", "putEvents", "eventbridge", "putEvents"),
    ("elasticmapreduce", "createCluster", "emr", "runJobFlow"),
    ("elasticmapreduce", "terminateCluster", "emr", "terminateJobFlows"),
    ("bedrock", "invokeModel", "bedrockruntime", "invokeModel"),
  ]

  @Test("an action says which API's action it wraps", arguments: calls)
  func wraps(_ prefix: String, _ name: String, _ service: String, _ action: String) throws {
    let optimized = try #require(OptimizedService[prefix])
    let call = optimized.call(of: try #require(optimized.action(name)))
    #expect(call == SDKActionName(service: service, action: action))
  }

  @Test(
    "a call of Step Functions' own wraps none",
    arguments: [("http", "invoke"), ("apigateway", "invoke"), ("eks", "call")]
  )
  func callsItself(_ prefix: String, _ name: String) throws {
    let optimized = try #require(OptimizedService[prefix])
    #expect(optimized.call(of: try #require(optimized.action(name))) == nil)
  }

  @Test("what is not there is not found")
  func unknown() {
    #expect(OptimizedService["kinesis"] == nil)
    #expect(OptimizedService["dynamodb"]?.action("query") == nil)
  }

  @Test("an action's job says how its end is known")
  func job() throws {
    let job = OptimizedService["batch"]?.action("submitJob")?.job
    let expected = (describe: "describeJobs", failures: ["FAILED"], cancel: "terminateJob")
    #expect(job?.describe == expected.describe)
    #expect(job?.success == .status("SUCCEEDED"))
    #expect(job?.failures == expected.failures)
    #expect(job?.result == .element(of: "Jobs"))
    #expect(job?.cancel == expected.cancel)
    #expect(job?.certainty == .emulated)
    #expect(OptimizedService["eks"]?.action("deleteCluster")?.job?.success == .gone)
  }
}
