import JSONModel
import StatesLanguage

extension AttributeValue {
  /// The value as the API writes it.
  var json: JSON {
    switch self {
    case .string(let text): ["S": .string(text)]
    case .number(let number): ["N": .string(number.text)]
    case .binary(let bytes): ["B": .string(Base64.text(of: bytes))]
    case .bool(let flag): ["BOOL": .bool(flag)]
    case .null: ["NULL": true]
    case .list(let elements): ["L": .array(elements.map(\.json))]
    case .map(let attributes): ["M": attributes.json]
    case .stringSet(let texts): ["SS": .array(texts.map { .string($0) })]
    case .numberSet(let numbers): ["NS": .array(numbers.map { .string($0.text) })]
    case .binarySet(let elements): ["BS": .array(elements.map { .string(Base64.text(of: $0)) })]
    }
  }

  /// Reads a value as the API writes it; the names of types may also be spelled as AWS SDK integrations do.
  ///
  /// - Parameters:
  ///   - json: The value: an object with the type's name as its only member.
  ///   - depth: In how many lists and maps it stands.
  /// - Throws: What DynamoDB says of a value that is none.
  init(_ json: JSON, depth: Int = 0) throws(Refusal) {
    guard let object = json.object else {
      throw .error("SerializationException", "an attribute value is an object with a type, not \(json.kind.rawValue)")
    }
    guard depth <= 32 else { throw .validation("Nesting Levels have exceeded supported limits: ") }
    let members = object.members.filter { $0.value != .null }
    guard let member = members.first, let kind = Self.kind(member.name) else {
      throw .validation("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes")
    }
    guard members.count == 1 else {
      throw .validation(
        "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes"
      )
    }
    self = try Self.value(kind, member.value, depth)
  }

  private static func kind(_ name: String) -> Kind? {
    if let kind = Kind(rawValue: name) { return kind }
    return switch name {
    case "Bool": .bool
    case "Null", "Nul": .null
    case "Ss": .stringSet
    case "Ns": .numberSet
    case "Bs": .binarySet
    default: nil
    }
  }

  private static func value(_ kind: Kind, _ json: JSON, _ depth: Int) throws(Refusal) -> AttributeValue {
    switch kind {
    case .string: return .string(try text(json))
    case .number: return .number(try number(try text(json)))
    case .binary: return .binary(try bytes(json))
    case .bool:
      guard let flag = json.bool else { throw mismatch(json, "a boolean") }
      return .bool(flag)
    case .null:
      guard json == true else {
        throw .validation(
          "One or more parameter values were invalid: Null attribute value types must have the value of true"
        )
      }
      return .null
    case .list:
      var elements: [AttributeValue] = []
      for element in try list(json) { elements.append(try AttributeValue(element, depth: depth + 1)) }
      return .list(elements)
    case .map: return .map(try Attributes(json, depth: depth + 1))
    case .stringSet:
      return .stringSet(try set(json, "string", text) { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    case .numberSet:
      return .numberSet(try set(json, "number", { json throws(Refusal) in try number(try text(json)) }, by: <))
    case .binarySet:
      return .binarySet(try set(json, "binary", bytes) { $0.lexicographicallyPrecedes($1) })
    }
  }

  private static func set<Element: Hashable>(
    _ json: JSON,
    _ name: String,
    _ read: (JSON) throws(Refusal) -> Element,
    by precedes: (Element, Element) -> Bool
  ) throws(Refusal) -> [Element] {
    let list = try list(json)
    guard !list.isEmpty else {
      throw .validation("One or more parameter values were invalid: An \(name) set  may not be empty")
    }
    var elements: [Element] = []
    for element in list { elements.append(try read(element)) }
    guard Set(elements).count == elements.count else {
      let texts = list.map { $0.string ?? $0.text() }.joined(separator: ", ")
      throw .validation(
        "One or more parameter values were invalid: Input collection [\(texts)] contains duplicates."
      )
    }
    return elements.sorted(by: precedes)
  }

  /// Reads a number.
  static func number(_ text: String) throws(Refusal) -> DynamoNumber {
    do throws(DynamoNumber.Problem) {
      return try DynamoNumber(text)
    } catch {
      throw .validation(error.message(of: text))
    }
  }

  private static func text(_ json: JSON) throws(Refusal) -> String {
    guard let text = json.string else { throw mismatch(json, "a text") }
    return text
  }

  private static func bytes(_ json: JSON) throws(Refusal) -> [UInt8] {
    guard let bytes = Base64.bytes(of: try text(json)) else {
      throw .error("SerializationException", "Base64 encoded length is expected a multiple of 4 bytes")
    }
    return bytes
  }

  private static func list(_ json: JSON) throws(Refusal) -> [JSON] {
    guard let list = json.array else { throw mismatch(json, "a list") }
    return list
  }

  private static func mismatch(_ json: JSON, _ expected: String) -> Refusal {
    .error("SerializationException", "\(json.kind.rawValue.uppercased())_VALUE cannot be converted to \(expected)")
  }
}

extension DynamoNumber.Problem {
  /// What DynamoDB says of it.
  func message(of text: String) -> String {
    switch self {
    case .malformed:
      text.isEmpty
        ? "The parameter cannot be converted to a numeric value"
        : "The parameter cannot be converted to a numeric value: \(text)"
    case .tooManyDigits: "Attempting to store more than 38 significant digits in a Number"
    case .overflow: "Number overflow. Attempting to store a number with magnitude larger than supported range"
    case .underflow: "Number underflow. Attempting to store a number with magnitude smaller than supported range"
    }
  }
}

extension Attributes {
  /// The attributes as the API writes them.
  var json: JSON { .object(JSONObject(distinct: members.map { .init(name: $0.name, value: $0.value.json) })) }

  /// Reads attributes as the API writes them.
  init(_ json: JSON, depth: Int = 0) throws(Refusal) {
    guard let object = json.object else {
      throw .error("SerializationException", "attributes are an object, not \(json.kind.rawValue)")
    }
    try self.init(object, depth: depth)
  }

  /// Reads attributes as the API writes them.
  init(_ object: JSONObject, depth: Int = 0) throws(Refusal) {
    self.init()
    for member in object.members { append(member.name, try AttributeValue(member.value, depth: depth)) }
  }
}

extension Refusal {
  /// What DynamoDB says of a call that cannot be meant.
  static func validation(_ message: String) -> Refusal { .error("ValidationException", message) }
}
