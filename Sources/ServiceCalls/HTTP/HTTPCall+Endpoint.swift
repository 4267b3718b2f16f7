import JSONModel

extension HTTPCall {
  /// The request of `http:invoke`, before the connection adds what it has.
  ///
  /// - Source: Step Functions guide, "Call HTTPS APIs".
  static func endpoint(_ parameters: JSON, from caller: Caller) throws(CallRefusal) -> HTTPCall {
    let read = RequestParameters(parameters: parameters)
    let address = try read.text("ApiEndpoint")
    let method = try read.method()
    let encoding = try encoding(of: parameters)
    let own = try read.headers(takingTexts: true)
    let added = [
      HTTPField("User-Agent", "Amazon|StepFunctions|HttpInvoke|\(caller.region)"),
      HTTPField("Range", "bytes=0-262144"),
      HTTPField("Content-Type", encoding.contentType),
    ]
    return HTTPCall(
      kind: .endpoint,
      method: method,
      address: address,
      query: try read.fields("QueryParameters", takingTexts: true),
      headers: own + added.filter { header in !own.contains { $0.isNamed(header.name) } },
      content: read.content,
      encoding: encoding,
      authorization: .connection(arn: try connection(of: parameters))
    )
  }

  private static func connection(of parameters: JSON) throws(CallRefusal) -> String {
    let holder = parameters["Authentication"] ?? parameters["InvocationConfig"]
    guard let arn = holder?["ConnectionArn"]?.string else { throw .missing(["Authentication"], in: parameters) }
    return arn
  }

  private static func encoding(of parameters: JSON) throws(CallRefusal) -> HTTPEncoding {
    guard let transform = parameters["Transform"], !transform.isNull else { return .json }
    switch transform["RequestBodyEncoding"]?.string ?? "NONE" {
    case "NONE": return .json
    case "URL_ENCODED":
      let name = transform["RequestEncodingOptions"]?["ArrayFormat"]?.string
      guard let format = name.map(HTTPEncoding.ArrayFormat.init(rawValue:)) ?? .indices else {
        throw .invalid("Transform", in: parameters)
      }
      return .form(format)
    default: throw .invalid("Transform", in: parameters)
    }
  }
}
