import JSONModel
import LocalEndpoint
import Testing

@Suite("A request is admitted", .timeLimit(.minutes(1)))
struct AdmissionTests {
  @Test(
    "when it names this machine, whatever the port, or a host that was allowed, also with the SDKs' prefix",
    arguments: [
      "localhost", "localhost:8083", "LOCALHOST:8083", "localhost.", "127.0.0.1", "127.0.0.1:9", "127.1.2.3",
      "[::1]:8083",
      "asldb.localhost", "sync-localhost:8083", "sync-127.0.0.1:8083", "sync-asldb.localhost", "stepfunctions.internal",
      "sync-stepfunctions.internal:8083", "10.1.2.3",
    ]
  )
  func hosts(host: String) async throws {
    try await withEndpoint(allowing: ["StepFunctions.internal", "10.1.2.3:8083"]) { server in
      let client = try await RawConnection.open(to: server)
      try await client.send(bare("GET /health HTTP/1.1", host: host))
      #expect(try await client.reply()?.status == 200)
    }
  }

  @Test(
    "whatever its type is that no page of the web can send unasked",
    arguments: [
      "", "Content-Type: application/x-amz-json-1.0", "Content-Type: application/x-amz-json-1.1",
      "Content-Type: Application/JSON ; charset=utf-8", "Content-Encoding: identity",
    ]
  )
  func types(header: String) async throws {
    let headers = ["X-Amz-Target: Test.Echo", "Content-Length: 1"] + (header.isEmpty ? [] : [header])
    try await check(bare("POST / HTTP/1.1", headers: headers) + "1")
  }

  @Test("when the endpoint's own page sends it", arguments: ["same-origin", "none"])
  func ownOrigin(site: String) async throws {
    try await check(call("Test.Echo", "1", headers: ["Origin: http://localhost:8083", "Sec-Fetch-Site: \(site)"]))
  }

  @Test("when it is sent as to a proxy, for a host of the endpoint", arguments: ["", "/", "/?x"])
  func asByProxy(path: String) async throws {
    try await check(call("Test.Echo", "1").replacing("POST /", with: "POST http://sync-localhost:8083\(path)"))
  }

  @Test("when its body has just the bytes that are allowed")
  func longest() async throws { try await check(call("Test.Echo", padded(1_048_576))) }

  @Test("when it arrives at the address that the endpoint was given")
  func otherAddress() async throws {
    let server = try await EndpointServer.start(on: EndpointAddress(parsing: "0.0.0.0:0"), responder: Clerk())
    #expect(!server.address.isLoopback)
    let client = try await RawConnection.open(to: server)
    try await client.send(bare("GET /health HTTP/1.1", host: "0.0.0.0"))
    #expect(try await client.reply()?.status == 200)
    await server.stop()
  }

  private func check(_ request: String) async throws {
    try await withEndpoint { server in
      let client = try await RawConnection.open(to: server)
      try await client.send(request)
      let reply = try #require(try await client.reply())
      #expect(reply.status == 200)
      #expect(reply.json == ["echo": 1])
    }
  }
}
