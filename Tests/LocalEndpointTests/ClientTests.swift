import JSONModel
import LocalEndpoint
import StepFunctionsAPI
import Testing

@Suite("A client of our own", .timeLimit(.minutes(1)))
struct ClientTests {
  @Test("calls an operation and reads its result")
  func calls() async throws {
    try await withEndpoint { server in
      let client = EndpointClient(server.address)
      #expect(try await client.call(target: "Test.Echo", body: ["ä": [1, 2]]) == ["echo": ["ä": [1, 2]]])
      let long = try await client.call(target: "Test.Big", body: 1_000_000)
      #expect(long["text"]?.string?.utf8.count == 1_000_000)
    }
  }

  @Test("tells the name and message of an error")
  func refused() async throws {
    try await withEndpoint { server in
      let error = await #expect(throws: EndpointClientError.self) {
        try await EndpointClient(server.address).call(target: "Test.Nope", body: [:])
      }
      #expect(error == .refused(type: "UnknownOperationException", message: "no Test.Nope", status: 400))
      #expect(error?.description == "UnknownOperationException: no Test.Nope")
    }
  }

  @Test("says what to do when nothing listens")
  func nobodyListens() async throws {
    let address = try await withEndpoint { $0.address }
    let error = await #expect(throws: EndpointClientError.self) {
      try await EndpointClient(address).call(target: "Test.Echo", body: [:])
    }
    #expect(error == .nobodyListens(address))
    #expect(error?.description.hasPrefix("nothing listens at \(address): start 'asldb serve'") == true)
  }

  @Test("gives up in time")
  func timesOut() async throws {
    try await withEndpoint { server in
      await #expect(throws: EndpointClientError.timedOut(server.address)) {
        try await EndpointClient(server.address).call(target: "Test.Wait", body: [:], timeout: .milliseconds(100))
      }
    }
  }

  @Test("gives up when it is cancelled, and the endpoint sees that it has gone")
  func cancelled() async throws {
    let clerk = Clerk()
    try await withEndpoint(clerk) { server in
      let call = Task { try await EndpointClient(server.address).call(target: "Test.Wait", body: [:], timeout: nil) }
      #expect(await clerk.next() == "began")
      call.cancel()
      await #expect(throws: EndpointClientError.cancelled) { try await call.value }
      #expect(await clerk.next() == "cancelled")
    }
  }

  @Test("is served with many calls at once")
  func concurrent() async throws {
    try await withEndpoint { server in
      let client = EndpointClient(server.address)
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<500 {
          group.addTask {
            let number = JSON.number(JSONNumber(number))
            return try await client.call(target: "Test.Echo", body: number) == ["echo": number]
          }
        }
        for try await isRight in group { #expect(isRight) }
      }
    }
  }
}
