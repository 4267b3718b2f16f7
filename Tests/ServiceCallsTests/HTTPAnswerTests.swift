import JSONModel
import ServiceCalls
import StatesLanguage
import Testing

@Suite("what a task makes of an answer of HTTP")
struct HTTPAnswerTests {
  private let parameters: JSON = [
    "ApiEndpoint": "https://a.example", "Method": "GET", "Authentication": ["ConnectionArn": "c"], "Path": "/",
    "Endpoint": "https://a.example", "ClusterName": "n", "CertificateAuthority": "c",
  ]

  private func outcome(_ name: String, _ answer: HTTPAnswer) throws -> Result<JSON, TaskFailure> {
    let call = try #require(try call(name, parameters))
    return TaskOutcome.of(resource(name), call: call, answer: .http(answer), exchange: exchange)
  }

  @Test("is headers, body and status", arguments: ["http:invoke", "apigateway:invoke", "eks:call"])
  func result(_ name: String) throws {
    let headers = [
      HTTPField("Content-Type", "application/json"), HTTPField("Set-Cookie", "a"), HTTPField("set-cookie", "b"),
    ]
    let answer = HTTPResponse(status: 201, headers: headers, body: #"{"id":7}"#)
    let result: JSON = [
      "Headers": ["Content-Type": ["application/json"], "Set-Cookie": ["a", "b"]], "ResponseBody": ["id": 7],
      "StatusCode": 201, "StatusText": "Created",
    ]
    #expect(try outcome(name, .response(answer)).success == result)
  }

  static let bodies: [(String, String, JSON)] = [
    ("application/problem+json", "[1]", [1]), ("text/plain", "[1]", "[1]"), ("application/json", "no JSON", "no JSON"),
  ]

  @Test("of an HTTP task has a body of JSON when the answer says so", arguments: bodies)
  func body(_ type: String, _ body: String, _ value: JSON) throws {
    let answer = HTTPResponse(status: 200, headers: [HTTPField("Content-Type", type)], body: body)
    #expect(try outcome("http:invoke", .response(answer)).success?["ResponseBody"] == value)
  }

  static let failures: [(String, HTTPAnswer, ErrorName)] = [
    ("http:invoke", .response(HTTPResponse(status: 404)), "States.Http.StatusCode.404"),
    ("http:invoke", .response(HTTPResponse(status: 302)), "States.Http.StatusCode.302"),
    ("http:invoke", .noResponse("refused"), "States.Http.Socket"),
    ("http:invoke", .noConnection("NotFound", "no such connection"), "Events.ConnectionResource.NotFound"),
    ("apigateway:invoke", .response(HTTPResponse(status: 403)), "ApiGateway.403"),
    ("eks:call", .response(HTTPResponse(status: 409)), "EKS.409"),
  ]

  @Test("is an error named for the status", arguments: failures)
  func failure(_ name: String, _ answer: HTTPAnswer, _ error: ErrorName) throws {
    #expect(try outcome(name, answer).failure?.error == error)
  }

  @Test("has the body as the cause, and for an HTTP task the whole answer")
  func causes() throws {
    let answer = HTTPAnswer.response(HTTPResponse(status: 403, body: #"{"message":"no"}"#))
    #expect(try outcome("apigateway:invoke", answer).failure?.cause == #"{"message":"no"}"#)
    let cause = #"{"Headers":{},"ResponseBody":"{\"message\":\"no\"}","StatusCode":403,"StatusText":"Forbidden"}"#
    #expect(try outcome("http:invoke", answer).failure?.cause == cause)
  }
}
