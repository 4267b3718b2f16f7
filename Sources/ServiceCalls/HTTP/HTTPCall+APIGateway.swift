import JSONModel

extension HTTPCall {
  /// The request of `apigateway:invoke`.
  ///
  /// - Source: Step Functions guide, "Call API Gateway".
  static func apiGateway(_ parameters: JSON) throws(CallRefusal) -> HTTPCall {
    let read = RequestParameters(parameters: parameters)
    let host = try read.text("ApiEndpoint")
    let method = try read.method()
    let content = sendsContent(method) ? read.content.map { keptNulls(in: parameters) ? $0 : $0.withoutNulls } : nil
    var headers = try read.headers(takingTexts: false)
    if content != nil, !headers.contains(where: { $0.isNamed("Content-Type") }) {
      headers.append(HTTPField("Content-Type", HTTPEncoding.json.contentType))
    }
    return HTTPCall(
      kind: .apiGateway,
      method: method,
      address: "https://" + host + segment(parameters["Stage"]) + segment(parameters["Path"]),
      query: try read.fields("QueryParameters", takingTexts: false),
      headers: headers,
      content: content,
      encoding: .json,
      authorization: parameters["AuthType"] == "IAM_ROLE" ? .signature : .none
    )
  }

  private static func sendsContent(_ method: String) -> Bool { ["POST", "PUT", "PATCH"].contains(method) }

  private static func keptNulls(in parameters: JSON) -> Bool { parameters["AllowNullValues"] == true }

  /// A part of the path with a slash before it.
  private static func segment(_ value: JSON?) -> String {
    guard let text = value?.string, !text.isEmpty else { return "" }
    return (text.hasPrefix("/") ? "" : "/") + PercentEncoding.path(text)
  }
}
