import JSONModel
import LocalEndpoint
import Testing

@Suite("An endpoint", .timeLimit(.minutes(1)))
struct ListeningTests {
  @Test("listens at the port that the system gives when any is asked for")
  func anyPort() async throws {
    try await withEndpoint { server in
      #expect(server.address.port > 0)
      #expect(server.address.host == "127.0.0.1")
    }
  }

  @Test("cannot listen where another does, and says what helps")
  func portInUse() async throws {
    try await withEndpoint { server in
      let error = await #expect(throws: EndpointError.self) {
        try await EndpointServer.start(on: server.address, responder: Clerk())
      }
      #expect(error == .addressInUse(server.address))
      #expect(
        error?.description == "port \(server.address.port) of 127.0.0.1 is already in use: end what listens there, give"
          + " another port, or 0 for any that is free"
      )
    }
  }

  @Test("cannot listen at an address that the machine does not have", arguments: ["192.0.2.1:0", "asldb.invalid:0"])
  func noSuchAddress(text: String) async throws {
    let address = try EndpointAddress(parsing: text)
    await #expect(throws: EndpointError.noSuchAddress(address)) {
      try await EndpointServer.start(on: address, responder: Clerk())
    }
  }

  @Test("takes no host that is none")
  func wrongHost() async throws {
    let address = try EndpointAddress(parsing: "0")
    await #expect(throws: EndpointError.unreadableAddress("a b")) {
      try await EndpointServer.start(on: address, responder: Clerk(), allowing: ["a b"])
    }
  }

  @Test("that ends frees its port, and closes connections without a request")
  func stopping() async throws {
    let first = try await EndpointServer.start(on: EndpointAddress(parsing: "0"), responder: Clerk())
    let client = try await RawConnection.open(to: first)
    try await client.send(call("Test.Echo", "1"))
    #expect(try await client.reply()?.status == 200)
    await first.stop()
    #expect(try await client.repliesUntilClosed().count == 1)
    let second = try await EndpointServer.start(on: first.address, responder: Clerk())
    #expect(second.address == first.address)
    await second.stop()
    await second.stop()
  }

  @Test("that ends lets a call be answered, which it cancels when it takes too long")
  func draining() async throws {
    var limits = EndpointLimits()
    limits.drainTimeout = .milliseconds(50)
    let clerk = Clerk()
    let server = try await EndpointServer.start(on: EndpointAddress(parsing: "0"), responder: clerk, limits: limits)
    let client = try await RawConnection.open(to: server)
    try await client.send(call("Test.Wait"))
    #expect(await clerk.next() == "began")
    await server.stop()
    #expect(await clerk.next() == "cancelled")
    let replies = try await client.repliesUntilClosed()
    #expect(replies.map(\.json) == [["waited": true]])
    #expect(replies.first?.headers["connection"] == "close")
  }
}
