import JSONModel
import LocalEndpoint
import Testing

@Suite("A call over HTTP", .timeLimit(.minutes(1)))
struct CallTests {
  @Test("is answered in AWS JSON 1.0, on a connection that is kept")
  func answered() async throws {
    try await withEndpoint { server in
      let client = try await RawConnection.open(to: server)
      try await client.send(call("Test.Echo", #"{"a":1}"#))
      let first = try #require(try await client.reply())
      #expect(first.status == 200)
      #expect(first.json == ["echo": ["a": 1]])
      #expect(first.headers["content-type"] == "application/x-amz-json-1.0")
      #expect(first.headers["connection"] == nil)
      try await client.send(call("Test.Echo", #"{"a":2}"#))
      let second = try await client.replies(2)[1]
      #expect(second.json == ["echo": ["a": 2]])
      let identifiers = [first, second].compactMap { $0.headers["x-amzn-requestid"] }
      #expect(Set(identifiers).count == 2)
      #expect(identifiers.allSatisfy { $0.count == 36 })
    }
  }

  @Test("is answered in its order among calls that were sent at once")
  func pipelined() async throws {
    try await withEndpoint { server in
      let client = try await RawConnection.open(to: server)
      try await client.send((0..<100).map { call("Test.Echo", "\($0)") }.joined())
      let replies = try await client.replies(100)
      #expect(replies.map(\.json) == (0..<100).map { ["echo": .number(JSONNumber($0))] })
    }
  }

  @Test("is read byte by byte")
  func byteByByte() async throws {
    // Each byte waits for its turn among the tests that run meanwhile.
    var limits = EndpointLimits()
    limits.headTimeout = .seconds(120)
    limits.bodyTimeout = .seconds(120)
    try await withEndpoint(limits: limits) { server in
      let client = try await RawConnection.open(to: server)
      for byte in call("Test.Echo", "[true]").utf8 { try await client.send([byte]) }
      #expect(try await client.reply()?.json == ["echo": [true]])
    }
  }

  @Test("is read from a body in chunks, which may have extensions and trailers")
  func chunked() async throws {
    try await withEndpoint { server in
      let client = try await RawConnection.open(to: server)
      let head = "POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: Test.Echo\r\nTransfer-Encoding: chunked\r\n\r\n"
      try await client.send(head + "3\r\n[1,\r\n2;note=x\r\n2]\r\n0\r\nTrailer: x\r\n\r\n" + call("Test.Echo", "3"))
      #expect(try await client.replies(2).map(\.json) == [["echo": [1, 2]], ["echo": 3]])
    }
  }

  @Test("is told to go on when its client waits with the body")
  func expectContinue() async throws {
    try await withEndpoint { server in
      let client = try await RawConnection.open(to: server)
      let text = call("Test.Echo", "[1]", headers: ["Expect: 100-continue"])
      try await client.send(String(text.dropLast(3)))
      #expect(try await client.reply()?.status == 100)
      try await client.send("[1]")
      #expect(try await client.replies(2).last?.json == ["echo": [1]])
    }
  }

  @Test("ends the connection when its client says so, or is of HTTP/1.0")
  func closing() async throws {
    try await withEndpoint { server in
      for text in [
        call("Test.Echo", "1", headers: ["Connection: close"]),
        call("Test.Echo", "1").replacing("HTTP/1.1", with: "HTTP/1.0"),
      ] {
        let client = try await RawConnection.open(to: server)
        try await client.send(text)
        let replies = try await client.repliesUntilClosed()
        #expect(replies.map(\.json) == [["echo": 1]])
        #expect(replies.first?.headers["connection"] == "close")
      }
    }
  }

  @Test("of HTTP/1.0 keeps the connection when its client asks for that")
  func keptByHTTP10() async throws {
    try await withEndpoint { server in
      let client = try await RawConnection.open(to: server)
      let text = call("Test.Echo", "1", headers: ["Connection: keep-alive"]).replacing("HTTP/1.1", with: "HTTP/1.0")
      try await client.send(text)
      #expect(try await client.reply()?.headers["connection"] == "keep-alive")
      try await client.send(text)
      #expect(try await client.replies(2).count == 2)
    }
  }

  @Test("does not go on in another protocol that its client offers")
  func upgrade() async throws {
    try await withEndpoint { server in
      let client = try await RawConnection.open(to: server)
      try await client.send(call("Test.Echo", "1", headers: ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c"]))
      let replies = try await client.repliesUntilClosed()
      #expect(replies.map(\.json) == [["echo": 1]])
    }
  }

  @Test("is answered with more than the system takes at once")
  func longAnswer() async throws {
    try await withEndpoint { server in
      let client = try await RawConnection.open(to: server)
      try await client.send(call("Test.Big", "3000000", headers: ["Connection: close"]))
      let reply = try #require(try await client.repliesUntilClosed().first)
      #expect(reply.body.utf8.count == 3_000_000 + #"{"text":""}"#.utf8.count)
    }
  }

  @Test("is not needed to see whether the endpoint answers", arguments: ["GET", "HEAD"])
  func health(method: String) async throws {
    try await withEndpoint { server in
      let client = try await RawConnection.open(to: server)
      let isHead = method == "HEAD"
      for count in 1...2 {
        try await client.send("\(method) /health?x=1 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let reply = try #require(try await client.replies(count, toHead: isHead).last)
        #expect(reply.status == 200)
        #expect(reply.headers["content-length"] == "15")
        #expect(reply.body == (isHead ? "" : #"{"status":"ok"}"#))
      }
    }
  }
}
