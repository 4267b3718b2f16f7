import LocalEndpoint
import Testing

@Suite("A request is refused", .timeLimit(.minutes(1)))
struct RefusalTests {
  @Test("when it is no call", arguments: calls + methods + types)
  func noCall(_ refusal: Refusal) async throws { try await check(refusal) }

  @Test("when it is not sent to the endpoint", arguments: hosts)
  func foreignHost(_ refusal: Refusal) async throws { try await check(refusal) }

  @Test("when a page of the web sends it", arguments: origins)
  func foreignOrigin(_ refusal: Refusal) async throws { try await check(refusal) }

  @Test("when it cannot be read as HTTP", arguments: unreadable)
  func noHTTP(_ refusal: Refusal) async throws { try await check(refusal) }

  @Test("when it is too long", arguments: long)
  func tooLong(_ refusal: Refusal) async throws { try await check(refusal) }

  /// Sends the request, sees how it is refused, and that the endpoint still answers.
  private func check(_ refusal: Refusal) async throws {
    var limits = EndpointLimits()
    limits.lingerTimeout = .seconds(60)
    try await withEndpoint(limits: limits) { server in
      let client = try await RawConnection.open(to: server)
      try await client.send(refusal.request)
      let replies = try await refusal.closes ? client.repliesUntilClosed() : client.replies(1)
      #expect(replies.map(\.status) == [refusal.status])
      #expect(replies.first?.failure == refusal.type)
      #expect(replies.first?.headers["connection"] == (refusal.closes ? "close" : nil))
      if refusal.closes { await client.close() }
      let next = try await refusal.closes ? RawConnection.open(to: server) : client
      try await next.send(call("Test.Echo", "1"))
      #expect(try await next.replies(refusal.closes ? 1 : 2).last?.status == 200)
    }
  }

  static let calls = [
    Refusal("another operation", call("AWSStepFunctions.Nope"), 400, "UnknownOperationException", closes: false),
    Refusal("no target", call(nil), 400, "UnknownOperationException", closes: false),
    Refusal("an empty target", call(""), 400, "UnknownOperationException", closes: false),
    Refusal(
      "two targets",
      call("Test.Echo", headers: ["X-Amz-Target: Test.Big"]),
      400,
      "UnknownOperationException",
      closes: false
    ),
    Refusal("truncated JSON", call("Test.Echo", #"{"a":"#), 400, "SerializationException", closes: false),
    Refusal(
      "invalid UTF-8",
      Array(call("Test.Echo", #"{"a":"?"}"#).utf8).map { $0 == UInt8(ascii: "?") ? 0xFF : $0 },
      400,
      "SerializationException",
      closes: false
    ),
  ]

  static let methods = [
    Refusal("GET", bare("GET / HTTP/1.1"), 405, "MethodNotAllowedException", closes: false),
    Refusal("DELETE", bare("DELETE / HTTP/1.1"), 405, "MethodNotAllowedException", closes: false),
    Refusal("OPTIONS", bare("OPTIONS / HTTP/1.1"), 405, "MethodNotAllowedException", closes: false),
    Refusal("POST of health", bare("POST /health HTTP/1.1"), 405, "MethodNotAllowedException", closes: false),
    Refusal("another path", bare("GET /favicon.ico HTTP/1.1"), 404, "UnknownOperationException", closes: false),
    Refusal("CONNECT", bare("CONNECT example.com:443 HTTP/1.1"), 400, "MalformedHttpRequestException"),
    Refusal("an expectation", bare("POST / HTTP/1.1", headers: ["Expect: tea"]), 417, "ExpectationFailedException"),
  ]

  static let types =
    ["text/plain", "Text/Plain;charset=UTF-8", "application/x-www-form-urlencoded", "multipart/form-data"]
    .map { typed("Content-Type: \($0)") } + [typed("Content-Encoding: gzip"), typed("Content-Type: application/cbor")]

  private static func typed(_ header: String) -> Refusal {
    let request = bare("POST / HTTP/1.1", headers: ["X-Amz-Target: Test.Echo", header])
    return Refusal(header, request, 415, "UnsupportedMediaTypeException")
  }

  static let hosts =
    [
      "example.com", "example.com:8083", "127.0.0.1.example.com", "localhost.example.com", "sync-example.com",
      "states.us-east-1.amazonaws.com", "sync-states.us-east-1.amazonaws.com", "10.0.0.1", "[fe80::1]", "sync-",
      "sync-sync-localhost",
    ].map { Refusal($0, bare("GET /health HTTP/1.1", host: $0), 403, "AccessDeniedException") }
    + [
      Refusal("no host", bare("GET /health HTTP/1.1", host: nil), 400, "MalformedHttpRequestException"),
      Refusal("no host in HTTP/1.0", bare("GET /health HTTP/1.0", host: nil), 400, "MalformedHttpRequestException"),
      Refusal("an empty host", bare("GET /health HTTP/1.1", host: ""), 400, "MalformedHttpRequestException"),
      Refusal("a host that is none", bare("GET /health HTTP/1.1", host: "a b"), 400, "MalformedHttpRequestException"),
      Refusal(
        "user information",
        bare("GET /health HTTP/1.1", host: "a@localhost"),
        400,
        "MalformedHttpRequestException"
      ),
      Refusal(
        "two hosts",
        bare("GET /health HTTP/1.1", headers: ["Host: localhost"]),
        400,
        "MalformedHttpRequestException"
      ),
      Refusal("as by a proxy", bare("GET http://example.com/health HTTP/1.1"), 403, "AccessDeniedException"),
      Refusal(
        "as by a proxy, for AWS",
        bare("POST http://states.us-east-1.amazonaws.com/ HTTP/1.1", headers: ["X-Amz-Target: Test.Echo"]),
        403,
        "AccessDeniedException"
      ),
    ]

  static let origins = [
    "Origin: http://example.com", "Origin: null", "Origin: https://localhost", "Origin: http://localhost:3000",
    "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site",
  ].flatMap { header in
    ["GET /health HTTP/1.1", "OPTIONS / HTTP/1.1", "POST / HTTP/1.1"].map { line in
      Refusal("\(line) \(header)", bare(line, headers: [header]), 403, "AccessDeniedException")
    }
  }

  static let unreadable =
    [
      ("words", "hello\r\n\r\n"),
      ("a version that is none", "GET /health HTTP/9.9\r\nHost: localhost\r\n\r\n"),
      ("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
      ("a header without a colon", bare("GET /health HTTP/1.1", headers: ["nothing"])),
      ("a space before the colon", bare("GET /health HTTP/1.1", headers: ["A : b"])),
      ("a NUL", bare("GET /health HTTP/1.1", headers: ["A: \0"])),
      ("a length that is none", bare("POST / HTTP/1.1", headers: ["Content-Length: x"])),
      ("a negative length", bare("POST / HTTP/1.1", headers: ["Content-Length: -1"])),
      ("a length beyond all numbers", bare("POST / HTTP/1.1", headers: ["Content-Length: 99999999999999999999999"])),
      ("two lengths", bare("POST / HTTP/1.1", headers: ["Content-Length: 1", "Content-Length: 2"])),
      (
        "a length and chunks",
        bare("POST / HTTP/1.1", headers: ["Content-Length: 1", "Transfer-Encoding: chunked"])
      ),
      ("a chunk that is none", bare("POST / HTTP/1.1", headers: ["Transfer-Encoding: chunked"]) + "zz\r\n"),
    ].map { Refusal($0.0, $0.1, 400, "MalformedHttpRequestException") }
    + [Refusal("TLS", [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00], 400, "MalformedHttpRequestException")]

  static let long = [
    Refusal(
      "a length of 10 MB",
      bare("POST / HTTP/1.1", headers: ["Content-Length: 10485760"]),
      413,
      "RequestEntityTooLargeException"
    ),
    Refusal(
      "a length of 10 MB whose client waits with the body",
      bare("POST / HTTP/1.1", headers: ["Content-Length: 10485760", "Expect: 100-continue"]),
      413,
      "RequestEntityTooLargeException"
    ),
    Refusal(
      "10 MB",
      call("Test.Echo", String(repeating: " ", count: 10_485_760)),
      413,
      "RequestEntityTooLargeException"
    ),
    Refusal(
      "10 MB in chunks",
      bare("POST / HTTP/1.1", headers: ["X-Amz-Target: Test.Echo", "Transfer-Encoding: chunked"])
        + String(repeating: "10000\r\n\(String(repeating: " ", count: 65_536))\r\n", count: 160) + "0\r\n\r\n",
      413,
      "RequestEntityTooLargeException"
    ),
    Refusal("one byte more than allowed", call("Test.Echo", padded(1_048_577)), 413, "RequestEntityTooLargeException"),
    Refusal(
      "a header of 17 KB",
      bare("GET /health HTTP/1.1", headers: ["A: \(String(repeating: "b", count: 17_000))"]),
      431,
      "RequestHeaderFieldsTooLargeException"
    ),
    Refusal(
      "17 KB of headers",
      bare("GET /health HTTP/1.1", headers: (0..<17).map { "A\($0): \(String(repeating: "b", count: 1000))" }),
      431,
      "RequestHeaderFieldsTooLargeException"
    ),
    Refusal(
      "many headers",
      bare("GET /health HTTP/1.1", headers: (0..<200).map { "A\($0): b" }),
      431,
      "RequestHeaderFieldsTooLargeException"
    ),
    Refusal(
      "a long request line",
      bare("GET /\(String(repeating: "b", count: 17_000)) HTTP/1.1"),
      431,
      "RequestHeaderFieldsTooLargeException"
    ),
    Refusal(
      "17 KB of trailers",
      bare("POST / HTTP/1.1", headers: ["Transfer-Encoding: chunked"])
        + "1\r\n1\r\n0\r\nA: \(String(repeating: "b", count: 17_000))\r\n\r\n",
      431,
      "RequestHeaderFieldsTooLargeException"
    ),
  ]
}

/// A JSON text of a number of bytes.
func padded(_ count: Int) -> String { "1" + String(repeating: " ", count: count - 1) }
