import JSONModel
import LocalEndpoint
import Testing

@Suite("Slow, broken and greedy clients cost the others nothing", .timeLimit(.minutes(1)))
struct LimitTests {
  @Test("A request whose head or body does not come in time is refused", arguments: ["POST / HT", bodyless])
  func slowRequest(text: String) async throws {
    var limits = EndpointLimits()
    if text != Self.bodyless { limits.headTimeout = .milliseconds(100) }
    limits.bodyTimeout = .milliseconds(100)
    try await withEndpoint(limits: limits) { server in
      let client = try await RawConnection.open(to: server)
      try await client.send(text)
      let replies = try await client.repliesUntilClosed()
      #expect(replies.map(\.status) == [408])
      #expect(replies.first?.failure == "RequestTimeoutException")
    }
  }

  private static let bodyless =
    bare("POST / HTTP/1.1", headers: ["X-Amz-Target: Test.Echo", "Content-Length: 9"]) + "1"

  @Test("A connection without any byte is closed in time")
  func silent() async throws {
    var limits = EndpointLimits()
    limits.firstByteTimeout = .milliseconds(100)
    try await withEndpoint(limits: limits) { server in
      let replies = try await RawConnection.open(to: server).repliesUntilClosed()
      #expect(replies == [])
    }
  }

  @Test("A connection that is kept without a request is closed in time")
  func idle() async throws {
    var limits = EndpointLimits()
    limits.keepAliveTimeout = .milliseconds(100)
    try await withEndpoint(limits: limits) { server in
      let client = try await RawConnection.open(to: server)
      try await client.send(call("Test.Echo", "1"))
      #expect(try await client.repliesUntilClosed().map(\.status) == [200])
    }
  }

  @Test("A client that does not read its answer is cut off")
  func slowReader() async throws {
    var limits = EndpointLimits()
    limits.writeTimeout = .milliseconds(100)
    limits.drainTimeout = .seconds(3600)
    let clerk = Clerk()
    let server = try await EndpointServer.start(on: EndpointAddress(parsing: "0"), responder: clerk, limits: limits)
    let client = try await RawConnection.open(to: server, reads: false)
    try await client.send(call("Test.Big", "8000000"))
    #expect(await clerk.next() == "began")
    // The end waits for answers that are being sent, so that it comes shows that this one is not sent any more.
    await server.stop()
    await client.close()
  }

  @Test("Calls are answered beside a thousand connections that say nothing")
  func manyIdle() async throws {
    try await withEndpoint { server in
      var idle: [RawConnection] = []
      for _ in 0..<1000 { idle.append(try await RawConnection.open(to: server)) }
      let client = try await RawConnection.open(to: server)
      for number in 1...10 {
        try await client.send(call("Test.Echo", "\(number)"))
        #expect(try await client.replies(number).count == number)
      }
      try await idle[0].send(call("Test.Echo", "0"))
      #expect(try await idle[0].reply()?.status == 200)
      for connection in idle { await connection.close() }
    }
  }

  @Test("One connection too many closes that which has waited the longest")
  func tooMany() async throws {
    var limits = EndpointLimits()
    limits.connections = 3
    try await withEndpoint(limits: limits) { server in
      var clients: [RawConnection] = []
      for _ in 0..<3 { clients.append(try await called(server)) }
      try await clients[0].send(call("Test.Echo", "1"))
      #expect(try await clients[0].replies(2).count == 2)
      clients.append(try await called(server))
      #expect(try await clients[1].repliesUntilClosed().count == 1)
      for index in [2, 3, 0] {
        try await clients[index].send(call("Test.Echo", "1", headers: ["Connection: close"]))
        #expect(try await clients[index].repliesUntilClosed().last?.status == 200)
      }
    }
  }

  private func called(_ server: EndpointServer) async throws -> RawConnection {
    let client = try await RawConnection.open(to: server)
    try await client.send(call("Test.Echo", "1"))
    #expect(try await client.reply()?.status == 200)
    return client
  }

  @Test("One connection too many is refused when all others are being answered")
  func allBusy() async throws {
    var limits = EndpointLimits()
    limits.connections = 1
    let clerk = Clerk()
    try await withEndpoint(clerk, limits: limits) { server in
      let worker = try await RawConnection.open(to: server)
      try await worker.send(call("Test.Wait"))
      #expect(await clerk.next() == "began")
      let replies = try await RawConnection.open(to: server).repliesUntilClosed()
      #expect(replies.map(\.status) == [503])
      #expect(replies.first?.failure == "ServiceUnavailable")
      await worker.close()
    }
  }

  @Test("What a client sends while it waits for an answer is not kept beyond a limit")
  func longPipeline() async throws {
    var limits = EndpointLimits()
    limits.pipelineBytes = 1000
    let clerk = Clerk()
    try await withEndpoint(clerk, limits: limits) { server in
      let client = try await RawConnection.open(to: server)
      try await client.send(call("Test.Wait"))
      #expect(await clerk.next() == "began")
      try await client.send(String(repeating: call("Test.Echo", "1"), count: 100))
      try await client.finishSending()
      let replies = try await client.repliesUntilClosed()
      #expect(replies.map(\.json) == [["waited": true]])
      #expect(replies.first?.headers["connection"] == "close")
    }
  }
}
