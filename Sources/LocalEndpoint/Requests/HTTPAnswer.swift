import JSONModel
import NIOHTTP1
import StepFunctionsAPI

/// What a request is answered, before it is known how the connection goes on.
struct HTTPAnswer: Sendable, Equatable {
  /// The status.
  let status: Int
  /// The JSON text.
  let body: [UInt8]
  /// Headers that only this kind of answer has.
  var fields: [Field] = []

  /// A header.
  struct Field: Sendable, Equatable {
    /// Its name.
    let name: String
    /// Its value.
    let value: String
  }

  /// Makes the answer of a call of the API.
  init(_ response: APIResponse) {
    status = response.status
    body = response.body.utf8()
  }

  /// Makes the answer of a request that is refused, or that is no call.
  init(_ failure: APIFailure, fields: [Field] = []) {
    self.init(APIResponse(failure))
    self.fields = fields
  }

  /// The head of the answer.
  ///
  /// - Source: API facts, "Protocol": AWS JSON 1.0.
  func head(requestID: String, version: HTTPVersion, closes: Bool) -> HTTPResponseHead {
    var headers = HTTPHeaders()
    headers.add(name: "x-amzn-RequestId", value: requestID)
    headers.add(name: "Content-Type", value: "application/x-amz-json-1.0")
    headers.add(name: "Content-Length", value: String(body.count))
    for field in fields { headers.add(name: field.name, value: field.value) }
    if closes {
      headers.add(name: "Connection", value: "close")
    } else if version == .http1_0 {
      headers.add(name: "Connection", value: "keep-alive")
    }
    return HTTPResponseHead(version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: headers)
  }
}
