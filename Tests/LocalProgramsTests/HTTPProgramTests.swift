import Testing

@testable import LocalPrograms

@Suite("A request for curl")
struct CurlConfigurationTests {
  @Test("is a configuration in which nothing becomes anything else")
  func text() throws {
    let request = WebRequest(
      method: "POST",
      url: "https://example.com/a?b=%22c%22&d={1,2}[3-4]",
      headers: [WebField("X-Quote", "a\"b\\c\td"), WebField("X-Empty", "")],
      body: "@file \"é\"\n\\u0000\r\nurl = \"file:///etc/passwd\"",
      limitSeconds: 7
    )
    let expected = #"""
      silent
      show-error
      include
      suppress-connect-headers
      globoff
      proto = "=http,https"
      max-time = "7"
      url = "https://example.com/a?b=%22c%22&d={1,2}[3-4]"
      request = "POST"
      header = "X-Quote: a\"b\\c\td"
      header = "X-Empty;"
      header = "Content-Type:"
      header = "Expect:"
      data-raw = "@file \"é\"\n\\u0000\r\nurl = \"file:///etc/passwd\""

      """#
    #expect(try CurlConfiguration(request).text == expected)
  }

  @Test("keeps the type that is said, and asks for a head alone by its own option")
  func special() throws {
    let headers = [WebField("content-type", "application/json")]
    let text = try CurlConfiguration(WebRequest(method: "PUT", url: "http://a", headers: headers, body: "{}")).text
    #expect(text.contains("header = \"content-type: application/json\"\n"))
    #expect(!text.contains("Content-Type:"))
    #expect(try CurlConfiguration(WebRequest(method: "HEAD", url: "http://a")).text.hasSuffix("\nhead\n"))
  }

  @Test(
    "is refused when it could be anything else",
    arguments: [
      (
        "GET", "file:///etc/passwd", "A", "b",
        "the URL 'file:///etc/passwd' begins neither with http:// nor with https://"
      ),
      ("GET", "-o/tmp/x", "A", "b", "the URL '-o/tmp/x' begins neither with http:// nor with https://"),
      ("GET", "http://a/b c", "A", "b", "the URL 'http://a/b c' has a character that is not percent-encoded"),
      ("GET", "http://a/\n", "A", "b", "the URL 'http://a/\n' has a character that is not percent-encoded"),
      ("GET", "http://a/é", "A", "b", "the URL 'http://a/é' has a character that is not percent-encoded"),
      ("GET /", "http://a", "A", "b", "'GET /' is no method"),
      ("", "http://a", "A", "b", "'' is no method"),
      ("GET", "http://a", "A: b\r\nC", "b", "'A: b\r\nC' is no name of a header"),
      ("GET", "http://a", "@file", "b", "'@file' is no name of a header"),
      ("GET", "http://a", "", "b", "'' is no name of a header"),
      ("GET", "http://a", "A", "b\r\nC: d", "the value of the header 'A' has a control character"),
    ]
  )
  func refused(method: String, url: String, name: String, value: String, reason: String) {
    #expect(throws: WebFailure.invalid(reason)) {
      try CurlConfiguration(WebRequest(method: method, url: url, headers: [WebField(name, value)]))
    }
  }

  @Test("has a body that is text")
  func zeroByte() {
    #expect(throws: WebFailure.invalid("the body has a zero byte")) {
      try CurlConfiguration(WebRequest(method: "POST", url: "http://a", body: "a\0b"))
    }
  }
}

@Suite("What curl got")
struct WebResponseTests {
  private let request = WebRequest(method: "GET", url: "http://a")

  @Test("is the last answer with its head and its body as they are")
  func answer() throws {
    let text =
      "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 404 Not Found\r\nA:  one \r\nA: two\r\nEmpty:\r\n\r\nbody\r\n\r\nmore"
    let expected = WebResponse(
      status: 404,
      statusText: "Not Found",
      headers: [WebField("A", "one"), WebField("A", "two"), WebField("Empty", "")],
      body: Array("body\r\n\r\nmore".utf8)
    )
    #expect(WebResponse(received: Array(text.utf8)) == expected)
    let second = WebResponse(status: 200, statusText: "", headers: [], body: [])
    #expect(WebResponse(received: Array("HTTP/2 200 \r\n\r\n".utf8)) == second)
    #expect(WebResponse(received: Array("HTTP/2 200\r\n\r\n".utf8)) == second)
    #expect(WebResponse(received: Array("<html>".utf8)) == nil)
  }

  @Test("is otherwise the reason why there is none")
  func failures() {
    func failure(_ end: ProgramEnd) -> WebFailure? {
      do throws(WebFailure) {
        _ = try HTTPProgram.response(in: end, to: request)
        return nil
      } catch {
        return error
      }
    }
    let refused = ProgramEnd(.exited(7), errorOutput: Array("curl: (7) Failed to connect to a port 80\n".utf8))
    #expect(failure(refused) == .noAnswer("Failed to connect to a port 80"))
    #expect(failure(ProgramEnd(.exited(28))) == .timedOut(seconds: 60))
    #expect(failure(ProgramEnd(.timedOut)) == .timedOut(seconds: 60))
    #expect(failure(ProgramEnd(.exited(3))) == .noAnswer("curl ended with status 3"))
    #expect(failure(ProgramEnd(.signalled(9))) == .noAnswer("curl was ended by SIGKILL"))
    #expect(failure(ProgramEnd(.cancelled)) == .cancelled)
    let missing = WebFailure.noProgram("there is no program 'curl' in PATH")
    #expect(failure(ProgramEnd(.notStarted(.notInPath(name: "curl")))) == missing)
    #expect(failure(ProgramEnd(.exited(0), output: [1], outputByteCount: 2)) == .tooLong(byteCount: 1 << 20))
  }
}

/// A server that answers with what it was sent: the first line, the headers and the body.
@Suite(
  "A request over HTTP",
  .serialized,
  .enabled(if: Presence.curl, Presence.noCurl),
  .enabled(if: Presence.python, "python3 is not installed: there is no server to call")
)
struct HTTPProgramTests {
  private static let server = """
    import http.server, sys, time
    class Handler(http.server.BaseHTTPRequestHandler):
        def answer(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if self.path == "/slow": time.sleep(100)
            self.send_response(302 if self.path == "/moved" else 200, "Fine")
            self.send_header("Location", "/elsewhere")
            self.end_headers()
            lines = [self.requestline] + sorted("%s: %s" % pair for pair in self.headers.items())
            if self.command != "HEAD": self.wfile.write("\\n".join(lines).encode() + b"\\n\\n" + body)
        do_GET = do_POST = do_HEAD = do_DELETE = answer
        def log_message(self, *values): pass
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    open("port", "w").write("%d\\n" % server.server_port)
    server.serve_forever()
    """

  /// Runs something while the server listens at a port.
  private func withServer(_ body: (Int) async throws -> Void) async throws {
    let folder = try TemporaryFolder()
    let call = ProgramCall(.program("python3", arguments: ["-c", Self.server]), workingDirectory: folder.path)
    let server = Task { await ProgramRunner().run(call) }
    defer { server.cancel() }
    for _ in 0..<2000 {
      if let text = folder.read("port"), text.hasSuffix("\n"), let port = Int(text.dropLast()) {
        return try await body(port)
      }
      try await Task.sleep(for: .milliseconds(5))
    }
    throw TemporaryFolder.Failure()
  }

  @Test("arrives as it was written, and redirections are answers")
  func arrives() async throws {
    try await withServer { port in
      let body = "{\"a\": \"@é\\n\"}\r\n" + String(repeating: "b", count: 100_000)
      let request = WebRequest(
        method: "POST",
        url: "http://127.0.0.1:\(port)/moved?x={a,b}[1-2]",
        headers: [WebField("X-Quote", "a\"b\\c"), WebField("X-Empty", ""), WebField("User-Agent", "asldb")],
        body: body
      )
      let response = try await HTTPProgram().send(request)
      let parts = String(decoding: response.body, as: UTF8.self).split(separator: "\n\n", maxSplits: 1)
      #expect(
        parts.first?.split(separator: "\n") == [
          "POST /moved?x={a,b}[1-2] HTTP/1.1", "Accept: */*", "Content-Length: \(body.utf8.count)",
          "Host: 127.0.0.1:\(port)", "User-Agent: asldb", "X-Empty: ", "X-Quote: a\"b\\c",
        ]
      )
      #expect(parts.last.map(String.init) == body)
      let moved = try await HTTPProgram().send(WebRequest(method: "GET", url: "http://127.0.0.1:\(port)/moved"))
      #expect(moved.status == 302)
      #expect(moved.statusText == "Fine")
      #expect(moved.headers.contains(WebField("Location", "/elsewhere")))
      let head = try await HTTPProgram().send(WebRequest(method: "HEAD", url: "http://127.0.0.1:\(port)/"))
      #expect(head.status == 200)
      #expect(head.body == [])
    }
  }

  @Test("has its time")
  func timeout() async throws {
    try await withServer { port in
      let request = WebRequest(method: "GET", url: "http://127.0.0.1:\(port)/slow", limitSeconds: 1)
      await #expect(throws: WebFailure.timedOut(seconds: 1)) { try await HTTPProgram().send(request) }
    }
  }

  @Test("says when nobody listens")
  func refused() async throws {
    let error = await #expect(throws: WebFailure.self) {
      try await HTTPProgram().send(WebRequest(method: "GET", url: "http://127.0.0.1:1/"))
    }
    #expect("\(try #require(error))".hasPrefix("there is no answer: Failed to connect to 127.0.0.1 port 1"))
  }
}
