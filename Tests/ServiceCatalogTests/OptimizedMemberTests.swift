import ServiceCatalog
import Testing

@Suite("What optimized integrations take and answer")
struct OptimizedMemberTests {
  private func members(_ prefix: String, _ name: String) throws -> (
    parameters: [CatalogMember], answer: [CatalogMember]
  ) {
    let service = try #require(OptimizedService[prefix])
    let action = try #require(service.action(name))
    return (service.parameters(of: action), service.answer(of: action))
  }

  @Test("a closed list has the types of the wrapped API")
  func closedList() throws {
    let parameters = try members("sqs", "sendMessage").parameters
    #expect(parameters.map(\.name).prefix(3) == ["QueueUrl", "MessageBody", "DelaySeconds"])
    #expect(parameters.prefix(3).map(\.type) == [.string, .string, .integer])
    #expect(parameters.prefix(3).map(\.isRequired) == [true, true, false])
  }

  @Test("an open list is the wrapped API's input, in its own capitals, but for what is refused")
  func openList() throws {
    let names = try members("elasticmapreduce", "createCluster").parameters.map(\.name)
    #expect(names.prefix(2) == ["Name", "Instances"])
    #expect(names.contains("OSReleaseLabel"))
    #expect(!names.contains("Steps"))
  }

  @Test("what the API takes and AWS's page does not list is told")
  func unlisted() throws {
    let service = try #require(OptimizedService["sqs"])
    #expect(service.unlistedParameters(of: try #require(service.action("sendMessage"))) == ["MessageSystemAttributes"])
  }

  @Test("an answer is the wrapped API's with metadata, in its own capitals")
  func answer() throws {
    let names = try members("sqs", "sendMessage").answer.map(\.name)
    #expect(names.contains("MD5OfMessageBody"))
    #expect(names.suffix(2) == ["SdkHttpMetadata", "SdkResponseMetadata"])
  }

  @Test("an answer of Step Functions' own is listed")
  func ownAnswer() throws {
    #expect(
      try members("http", "invoke").answer.map(\.name) == ["Headers", "ResponseBody", "StatusCode", "StatusText"]
    )
    #expect(try members("events", "putEvents").answer.map(\.name) == ["Entries", "FailedEntryCount"])
    #expect(try members("elasticmapreduce", "addStep").answer.first?.name == "StepId")
  }
}
