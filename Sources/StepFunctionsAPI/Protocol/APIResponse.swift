package import JSONModel

/// What a call of the API is answered.
package struct APIResponse: Sendable, Equatable {
  /// The status of HTTP: 200, or that of an error.
  package let status: Int
  /// The members of the answer, or `__type` and `message` of an error.
  package let body: JSON

  /// Makes the answer of a call that went well.
  package init(_ body: JSON) {
    status = 200
    self.body = body
  }

  /// Makes the answer of a call that was refused.
  package init(_ failure: APIFailure) {
    status = failure.status
    var object: JSONObject = ["__type": .string(failure.type)]
    if !failure.message.isEmpty { object["message"] = .string(failure.message) }
    if let reason = failure.reason { object["reason"] = .string(reason) }
    body = .object(object)
  }

  /// The error's name; nothing when the call went well.
  package var failureType: String? { status == 200 ? nil : body["__type"]?.string }
}
