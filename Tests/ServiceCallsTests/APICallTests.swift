import JSONModel
import ServiceCalls
import Testing

@Suite("calls of an API")
struct APICallTests {
  @Test("are equal whatever the order of their members")
  func equality() {
    let call = APICall(service: "sqs", action: "sendMessage", parameters: ["QueueUrl": "q", "MessageBody": "b"])
    let same = APICall(service: "sqs", action: "sendMessage", parameters: ["MessageBody": "b", "QueueUrl": "q"])
    #expect(call == same)
    #expect(call != APICall(service: "sqs", action: "receiveMessage", parameters: call.parameters))
  }
}
