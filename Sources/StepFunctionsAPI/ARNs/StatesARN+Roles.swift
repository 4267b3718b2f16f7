/// What operations want the ARN of.
///
/// - Source: recorded: an ARN of another kind is told by its kind; a labelled machine: API reference,
///   `ValidationExceptionReason`.
extension StatesARN {
  /// A machine's ARN that an argument has to be.
  package struct Machine: Sendable, Hashable {
    /// The machine's name.
    package let name: String
    /// The version or alias.
    package let qualifier: Qualifier?
  }

  /// The machine that the ARN names.
  ///
  /// - Throws: `InvalidArn` for the ARN of something else, `ValidationException` for a distributed Map's.
  package func machine() throws(APIFailure) -> Machine {
    guard case .stateMachine(let name, let label, let qualifier) = resource else { throw wrongKind }
    guard label == nil else {
      throw APIFailure(
        "ValidationException",
        "The API does not support labeled ARNs: '\(text)'",
        reason: "API_DOES_NOT_SUPPORT_LABELED_ARNS"
      )
    }
    return Machine(name: name, qualifier: qualifier)
  }

  /// The name of the activity that the ARN names.
  ///
  /// - Throws: `InvalidArn` for the ARN of something else.
  package func activity() throws(APIFailure) -> String {
    guard case .activity(let name) = resource else { throw wrongKind }
    return name
  }

  /// The refusal of an ARN of another kind than an operation wants.
  package var wrongKind: APIFailure { .invalidARN("Resource type not valid in this context: \(resource.kind)") }
}

extension APIFailure {
  /// `InvalidArn` with a reason.
  package static func invalidARN(_ reason: String) -> APIFailure {
    APIFailure("InvalidArn", "Invalid Arn: '\(reason)'")
  }
}
