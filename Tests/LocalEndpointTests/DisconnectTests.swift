import JSONModel
import LocalEndpoint
import Testing

@Suite("A client that goes away", .timeLimit(.minutes(1)))
struct DisconnectTests {
  @Test("cancels the call that it waited for")
  func cancels() async throws {
    let clerk = Clerk()
    try await withEndpoint(clerk) { server in
      let client = try await RawConnection.open(to: server)
      try await client.send(call("Test.Wait"))
      #expect(await clerk.next() == "began")
      await client.close()
      #expect(await clerk.next() == "cancelled")
    }
  }

  @Test("only by half still gets what is then answered")
  func halfClosed() async throws {
    let clerk = Clerk()
    try await withEndpoint(clerk) { server in
      let client = try await RawConnection.open(to: server)
      try await client.send(call("Test.Wait"))
      #expect(await clerk.next() == "began")
      try await client.finishSending()
      #expect(await clerk.next() == "cancelled")
      #expect(try await client.repliesUntilClosed().map(\.json) == [["waited": true]])
    }
  }

  @Test("by half right after its requests gets all answers")
  func halfClosedAtOnce() async throws {
    try await withEndpoint { server in
      let client = try await RawConnection.open(to: server)
      try await client.send(call("Test.Echo", "1") + call("Test.Echo", "2"))
      try await client.finishSending()
      #expect(try await client.repliesUntilClosed().map(\.json) == [["echo": 1], ["echo": 2]])
    }
  }

  @Test(
    "in the midst of a request is told so",
    arguments: ["POST / HTTP/1.1\r\nHost: loc", String(call("Test.Echo").dropLast())]
  )
  func unfinished(text: String) async throws {
    try await withEndpoint { server in
      let client = try await RawConnection.open(to: server)
      try await client.send(text)
      try await client.finishSending()
      #expect(try await client.repliesUntilClosed().map(\.status) == [400])
    }
  }

  @Test("without a request is forgotten")
  func idle() async throws {
    try await withEndpoint { server in
      let client = try await RawConnection.open(to: server)
      try await client.finishSending()
      #expect(try await client.repliesUntilClosed() == [])
    }
  }
}
