import JSONModel

/// What an optimized task's result tells of the answer itself: `SdkHttpMetadata` and `SdkResponseMetadata`.
///
/// - Source: recorded for DynamoDB, Lambda, SNS, SQS and Step Functions; other services get what those of their
///   protocol do.
struct SDKMetadata {
  let exchange: Exchange
  /// The answer's text, of which the headers give the length and the check sum.
  let body: String
  let headers: [HTTPField]

  init(of service: String, answering body: String, in exchange: Exchange) {
    self.exchange = exchange
    self.body = body
    let line = HeaderLine.lines[service] ?? HeaderLine.json
    headers = line.map { HTTPField($0.name, $0.value(body, exchange)) }
  }

  /// Adds the two members to a result.
  func add(to object: inout JSONObject) {
    let sorted = headers.sorted { $0.name.lowercased() < $1.name.lowercased() }
    object["SdkHttpMetadata"] = [
      "AllHttpHeaders": .object(JSONObject(headers.map { ($0.name, .array([.string($0.value)])) })),
      "HttpHeaders": .object(JSONObject(sorted.map { ($0.name, .string($0.value)) })),
      "HttpStatusCode": 200,
    ]
    object["SdkResponseMetadata"] = ["RequestId": .string(exchange.requestID)]
  }
}

/// A header of a service's answers.
private struct HeaderLine: Sendable {
  let name: String
  let value: @Sendable (_ body: String, Exchange) -> String

  init(_ name: String, _ value: @escaping @Sendable (_ body: String, Exchange) -> String) {
    self.name = name
    self.value = value
  }

  private init(_ name: String, _ text: String) { self.init(name) { _, _ in text } }

  private static let requestID = HeaderLine("x-amzn-RequestId") { $1.requestID }
  private static let length = HeaderLine("Content-Length") { body, _ in "\(body.utf8.count)" }
  private static let date = HeaderLine("Date") { $1.date }
  private static let checkSum = HeaderLine("x-amz-crc32") { body, _ in "\(CRC32.of(Array(body.utf8)))" }
  private static let trace = HeaderLine("X-Amzn-Trace-Id") { $1.traceID }

  private static func type(_ text: String) -> HeaderLine { HeaderLine("Content-Type", text) }

  /// Those of most services.
  static let json = [
    requestID, HeaderLine("connection", "keep-alive"), length, date, type("application/x-amz-json-1.0"),
  ]

  /// Those of services with headers of their own, in the recorded order.
  static let lines: [String: [HeaderLine]] = [
    "dynamodb": [
      HeaderLine("Server", "Server"), HeaderLine("Connection", "keep-alive"), requestID, checkSum, length, date,
      type("application/x-amz-json-1.0"),
    ],
    "lambda": [
      HeaderLine("X-Amz-Executed-Version", "$LATEST"), HeaderLine("x-amzn-Remapped-Content-Length", "0"),
      HeaderLine("Connection", "keep-alive"), requestID, length, date, trace, type("application/json"),
    ],
    "sns": [requestID, HeaderLine("connection", "keep-alive"), length, date, type("text/xml")],
  ]
}
