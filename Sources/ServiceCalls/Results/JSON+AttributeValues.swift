import JSONModel

extension JSON {
  /// The names that the SDK's own model gives to the types of DynamoDB's attribute values.
  ///
  /// - Source: AWS SDK for Java 2, `AttributeValue`; aws/aws-sdk-js issue 4294, with the result of a query.
  private static let attributeTypes = ["BOOL": "Bool", "NULL": "Nul", "SS": "Ss", "NS": "Ns", "BS": "Bs"]

  /// The value with the types of attribute values as results of SDK integrations name them, `Bool` and not `BOOL`.
  ///
  /// Optimized integrations keep the names of the API.
  var namingAttributeTypesAsSDK: JSON {
    switch self {
    case .null, .bool, .number, .string: self
    case .array(let elements): .array(elements.map(\.namingAttributeTypesAsSDK))
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { member in
            let isType = object.count == 1 && member.value.isPlainAttribute
            return (
              isType ? Self.attributeTypes[member.name] ?? member.name : member.name,
              member.value.namingAttributeTypesAsSDK
            )
          }
        )
      )
    }
  }

  /// Whether this is what an attribute value has that is no map: an item's attribute of such a name has an object.
  private var isPlainAttribute: Bool {
    switch self {
    case .bool: true
    case .array(let elements): elements.allSatisfy { $0.string != nil }
    case .null, .number, .string, .object: false
    }
  }
}
