import ServiceCatalog
import Testing

@Suite("The services that tasks call through an AWS SDK")
struct SDKServiceTests {
  @Test("a service says how its API is found and spoken to")
  func service() throws {
    let service = try #require(SDKService["sfn"])
    #expect(service.modelName == "stepfunctions")
    #expect(service.serviceID == "SFN")
    #expect(service.version == "2016-11-23")
    #expect(service.apiProtocol == .json)
    #expect(service.errorPrefix == "Sfn")
    #expect(service.isListed)
    #expect(service.errors.contains("ExecutionDoesNotExistException"))
    #expect(service.actionNames.contains("startExecution"))
  }

  @Test("an action says what it takes, answers and fails with")
  func action() throws {
    let action = try #require(SDKService["sqs"]?.action("sendMessage"))
    #expect(action.operation == "SendMessage")
    #expect(action.input.filter(\.isRequired).map(\.name) == ["QueueUrl", "MessageBody"])
    #expect(action.input("DelaySeconds") == CatalogMember("DelaySeconds", .integer))
    #expect(action.input("MessageAttributes")?.type == .map(of: .structure()))
    let digest = CatalogMember("Md5OfMessageBody", .string, wireName: "MD5OfMessageBody")
    #expect(action.output("Md5OfMessageBody") == digest)
    #expect(action.errors.contains("QueueDoesNotExistException"))
  }

  @Test("a list, a map and what they hold are told apart")
  func nestedTypes() {
    #expect(SDKService["dynamodb"]?.action("getItem")?.input("Key")?.type == .map(of: .structure()))
    #expect(
      SDKService["athena"]?.action("startQueryExecution")?.input("ExecutionParameters")?.type == .list(of: .string)
    )
  }

  @Test("what streams, will go, or is not called by Step Functions says so")
  func flags() {
    #expect(SDKService["lambda"]?.action("invokeAsync")?.isDeprecated == true)
    #expect(SDKService["s3"]?.action("getObject")?.isStreaming == true)
    #expect(SDKService["bedrockruntime"]?.action("converseStream")?.isUnsupported == true)
    #expect(SDKService["sqs"]?.action("sendMessage")?.isDeprecated == false)
  }

  @Test("what is not there is not found", arguments: ["", "sq", "SQS", "stepfunctions", "006000"])
  func unknown(_ name: String) { #expect(SDKService[name] == nil) }

  @Test("an action that is not there is not found")
  func unknownAction() { #expect(SDKService["sqs"]?.action("SendMessage") == nil) }

  @Test("every service that an optimized integration wraps is there, with the actions that it needs")
  func wrapped() {
    for service in OptimizedService.all {
      for action in service.actions {
        guard let call = service.call(of: action) else { continue }
        #expect(SDKService[call.service]?.action(call.action) != nil, "\(service.prefix):\(action.name)")
        for name in [action.job?.describe, action.job?.cancel].compactMap(\.self) {
          #expect(SDKService[call.service]?.action(name) != nil, "\(service.prefix):\(action.name): \(name)")
        }
      }
    }
  }
}
