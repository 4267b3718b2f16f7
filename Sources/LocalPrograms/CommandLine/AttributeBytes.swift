import FoundationEssentials
import JSONModel
import ServiceCalls

/// Bytes in attribute values of DynamoDB: `{"B": "aGk="}`, which tasks write in Base64 as the service's API does.
///
/// - Source: DynamoDB API, "AttributeValue"; AWS CDK, `DynamoAttributeValue.fromBinary`.
enum AttributeBytes {
  /// Whether bytes of a service's requests are in Base64, and not the text itself.
  static func areBase64(in service: String) -> Bool { service == "dynamodb" }

  /// The request for version 1 of the CLI, which takes texts for bytes and knows no other way.
  ///
  /// - Throws: that bytes are no text.
  static func decoded(in request: JSON) throws(APIError) -> JSON {
    switch request {
    case .null, .bool, .number, .string: return request
    case .array(let elements):
      var decoded: [JSON] = []
      for element in elements { decoded.append(try self.decoded(in: element)) }
      return .array(decoded)
    case .object(let object):
      var result = JSONObject()
      for member in object.members {
        switch (object.count, member.name, member.value) {
        case (1, "B", .string(let text)): result["B"] = try self.text(of: text)
        case (1, "BS", .array(let elements)):
          var texts: [JSON] = []
          for element in elements { texts.append(try element.string.map(self.text) ?? element) }
          result["BS"] = .array(texts)
        case let (_, name, value): result[name] = try self.decoded(in: value)
        }
      }
      return .object(result)
    }
  }

  private static func text(of base64: String) throws(APIError) -> JSON {
    // What is no Base64 the service complains of.
    guard let data = Data(base64Encoded: base64) else { return .string(base64) }
    guard let text = String(validating: data, as: UTF8.self) else {
      let message = "version 1 of the AWS CLI cannot send bytes that are no text; version 2 can"
      throw APIError(code: "SdkClientException", message: message, status: nil)
    }
    return .string(text)
  }
}
