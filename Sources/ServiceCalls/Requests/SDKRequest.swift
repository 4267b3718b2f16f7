import JSONModel
import ServiceCatalog
import StatesLanguage

extension APICall {
  /// The call of an AWS SDK integration.
  ///
  /// An action that the catalog does not know is called as it stands: it may be newer than the catalog.
  static func sdk(_ action: ServiceAction, _ parameters: JSONObject) throws(CallRefusal) -> APICall {
    let service = action.sdkService ?? action.service
    let known = SDKService[service]
    let model = known?.action(action.action)
    if let known, let model { try model.check(parameters, of: known) }
    let members = parameters.members.map { ($0.name, model?.input($0.name)?.text(for: $0.value) ?? $0.value) }
    return APICall(
      service: service,
      action: action.action,
      parameters: JSON.object(JSONObject(members)).withoutNulls
    )
  }
}

extension SDKAction {
  /// Throws what the service says of members that have to be there: to it, `null` is nothing.
  func check(_ parameters: JSONObject, of service: SDKService) throws(CallRefusal) {
    let missing = input.filter { member in
      member.isRequired && !member.isMadeUp && (parameters[member.name]?.isNull ?? true)
    }
    guard !missing.isEmpty else { return }
    throw .refused(APIError(missing: missing, of: service))
  }
}

extension APIError {
  /// What a service says when members are missing.
  ///
  /// - Source: recorded for DynamoDB and SQS; the AWS SDK for Java 2 finds out by itself what S3's paths need.
  init(missing members: [CatalogMember], of service: SDKService) {
    switch (service.name, service.apiProtocol) {
    case ("sqs", _), (_, .ec2):
      self.init(
        code: "MissingParameter",
        message: "The request must contain the parameter \(members[0].wireName).",
        status: 400
      )
    case (_, .restXML):
      self.init(
        code: "SdkClientException",
        message: "Parameter '\(members[0].wireName)' must not be null",
        status: nil
      )
    case (_, .query): self.init(code: "ValidationError", message: Self.validation(members), status: 400)
    case (_, .json), (_, .restJSON), (_, .cbor), (_, nil):
      self.init(code: "ValidationException", message: Self.validation(members), status: 400)
    }
  }

  private static func validation(_ members: [CatalogMember]) -> String {
    let problems = members.map { member in
      let name = member.wireName.prefix(1).lowercased() + member.wireName.dropFirst()
      return "Value null at '\(name)' failed to satisfy constraint: Member must not be null"
    }
    let count = problems.count == 1 ? "1 validation error" : "\(problems.count) validation errors"
    return "\(count) detected: " + problems.joined(separator: "; ")
  }
}

extension CatalogMember {
  /// A value as text, where the API takes text or bytes and a task has written an object or a list.
  ///
  /// - Source: recorded for the body of an object of S3.
  fileprivate func text(for value: JSON) -> JSON? {
    switch (type, value.kind) {
    case (.string, .object), (.string, .array), (.blob, .object), (.blob, .array): .string(value.text())
    default: nil
    }
  }
}
