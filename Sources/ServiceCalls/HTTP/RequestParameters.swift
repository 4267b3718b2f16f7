import JSONModel
import StatesLanguage

/// The parameters of a task that makes a request of HTTP, read with the care that Step Functions takes.
struct RequestParameters {
  let parameters: JSON

  /// Methods that a task may name.
  private static let methods: Set<String> = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"]

  /// Headers that a task may not set.
  ///
  /// - Source: Step Functions guide, "Call API Gateway".
  private static let forbidden: Set<String> = [
    "authorization", "connection", "content-md5", "expect", "host", "max-forwards", "proxy-authenticate", "server",
    "te", "transfer-encoding", "trailer", "upgrade", "via", "www-authenticate",
  ]

  /// How the names of other such headers begin; `X-Amz` stands for `X-Amzn` too.
  private static let forbiddenPrefixes = ["x-forwarded", "x-amz"]

  /// A member that has to be text.
  func text(_ name: String) throws(CallRefusal) -> String {
    guard let value = parameters[name], !value.isNull else { throw .missing([name], in: parameters) }
    guard let text = value.string else { throw invalid(name) }
    return text
  }

  /// The method.
  func method() throws(CallRefusal) -> String {
    let method = try text("Method")
    guard Self.methods.contains(method) else { throw invalid("Method") }
    return method
  }

  /// Headers or a query, each value of which is a list of texts, or a text as well where that is allowed.
  func fields(_ name: String, takingTexts: Bool) throws(CallRefusal) -> [HTTPField] {
    guard let value = parameters[name], !value.isNull else { return [] }
    guard case .object(let object) = value else { throw invalid(name) }
    var fields: [HTTPField] = []
    for member in object.members {
      switch member.value {
      case .array(let values): fields += values.map { HTTPField(member.name, $0.plainText) }
      case .string, .number, .bool:
        guard takingTexts else { throw invalid(name) }
        fields.append(HTTPField(member.name, member.value.plainText))
      case .null: break
      case .object: throw invalid(name)
      }
    }
    return fields
  }

  /// The headers.
  func headers(takingTexts: Bool) throws(CallRefusal) -> [HTTPField] {
    let headers = try fields("Headers", takingTexts: takingTexts)
    guard !headers.contains(where: Self.isForbidden) else { throw invalid("Headers") }
    return headers
  }

  /// What is sent; `null` is nothing.
  var content: JSON? { parameters["RequestBody"].flatMap { $0.isNull ? nil : $0 } }

  private func invalid(_ name: String) -> CallRefusal { .invalid(name, in: parameters) }

  private static func isForbidden(_ header: HTTPField) -> Bool {
    let name = header.name.lowercased()
    return forbidden.contains(name) || forbiddenPrefixes.contains { name.hasPrefix($0) }
  }
}

extension CallRefusal {
  /// Some fields are not there.
  static func missing(_ fields: [String], in parameters: JSON) -> CallRefusal {
    unusable(parameters, fields.map { "The field '\($0)' is required but was missing" })
  }

  /// A field's value is of a form that it does not take.
  static func invalid(_ field: String, in parameters: JSON) -> CallRefusal {
    unusable(parameters, ["The value of the field '\(field)' has an invalid format"])
  }

  /// - Source: recorded for a field of an invalid form; that a missing one is told with the words of the check of
  ///   definitions is inferred.
  private static func unusable(_ parameters: JSON, _ problems: [String]) -> CallRefusal {
    .unusable(
      TaskFailure(
        .runtime,
        cause: "The Parameters '\(parameters.text())' could not be used to start the Task: "
          + "[\(problems.joined(separator: ", "))]"
      )
    )
  }
}
