/// The installed `curl`, as the one who sends requests: the debugger has no networking of its own.
package struct HTTPProgram: Sendable {
  /// How many bytes of an answer are taken, head and all: four times as many as a task's result may have.
  private static let answerLimit = 1 << 20

  private let program: String
  private let programs: ProgramRunner

  /// Makes one.
  ///
  /// - Parameters:
  ///   - program: The program: a name in `PATH`, or a path.
  ///   - programs: What runs it.
  package init(program: String = "curl", programs: ProgramRunner = ProgramRunner()) {
    self.program = program
    self.programs = programs
  }

  /// Sends a request and waits for the answer.
  ///
  /// Redirections are answers, too: they are not followed.
  ///
  /// - Throws: Why there is no answer.
  package func send(_ request: WebRequest) async throws(WebFailure) -> WebResponse {
    let configuration = try CurlConfiguration(request)
    let call = ProgramCall(
      // The first argument keeps the user's .curlrc out.
      .program(program, arguments: ["--disable", "--config", "-"]),
      input: Array(configuration.text.utf8),
      timeout: .seconds(request.limitSeconds + 5),
      limits: ProgramCall.Limits(output: Self.answerLimit)
    )
    return try Self.response(in: await programs.run(call), to: request)
  }

  /// What curl got.
  static func response(in end: ProgramEnd, to request: WebRequest) throws(WebFailure) -> WebResponse {
    switch end.reason {
    case .exited(0): break
    case .exited(28), .timedOut: throw .timedOut(seconds: request.limitSeconds)
    case .exited(let status): throw .noAnswer(said(by: end) ?? "curl ended with status \(status)")
    case .signalled(let signal): throw .noAnswer("curl was ended by \(SignalName.text(of: signal))")
    case .cancelled: throw .cancelled
    case .notStarted(let error): throw .noProgram("\(error)")
    }
    guard !end.isOutputCut else { throw .tooLong(byteCount: answerLimit) }
    guard let response = WebResponse(received: end.output) else { throw .noAnswer("what came is no answer of HTTP") }
    return response
  }

  /// What curl says, without the number in front of it: `curl: (6) Could not resolve host: x`.
  private static func said(by end: ProgramEnd) -> String? {
    let line = end.errorText.split(whereSeparator: \.isNewline).last { $0.hasPrefix("curl: ") }
    guard let line, let bracket = line.firstRange(of: ") ") else { return nil }
    return String(line[bracket.upperBound...])
  }
}

extension WebResponse {
  /// Reads an answer as it comes over the wire; the interim ones before it are passed over.
  init?(received bytes: [UInt8]) {
    var rest = bytes[...]
    while true {
      guard let (lines, body) = Self.head(of: rest), let first = lines.first else { return nil }
      let words = first.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard words.count >= 2, words[0].hasPrefix("HTTP/"), let status = Int(words[1]) else { return nil }
      rest = body
      // Of the interim answers, 101 is final to curl.
      if (100..<200).contains(status), status != 101 { continue }
      let headers = lines.dropFirst().compactMap(Self.field)
      self.init(
        status: status,
        statusText: words.count > 2 ? String(words[2]) : "",
        headers: headers,
        body: Array(body)
      )
      return
    }
  }

  /// The lines up to an empty one, and what follows it.
  private static func head(of bytes: ArraySlice<UInt8>) -> (lines: [String], rest: ArraySlice<UInt8>)? {
    var lines: [String] = []
    var rest = bytes
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      var line = rest[..<end]
      if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
      rest = rest[(end + 1)...]
      if line.isEmpty { return (lines, rest) }
      lines.append(String(decoding: line, as: UTF8.self))
    }
    return nil
  }

  private static func field(_ line: String) -> WebField? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
    let end = value.lastIndex { $0 != " " && $0 != "\t" }
    return WebField(String(line[..<colon]), end.map { String(value[...$0]) } ?? "")
  }
}
