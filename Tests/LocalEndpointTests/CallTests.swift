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
}
