import StatesLanguage

/// The value of an attribute.
enum AttributeValue: Hashable, Sendable {
  case string(String)
  case number(DynamoNumber)
  case binary([UInt8])
  case bool(Bool)
  case null
  case list([AttributeValue])
  case map(Attributes)
  /// Texts, in order, none twice.
  case stringSet([String])
  /// Numbers, in order, none twice.
  case numberSet([DynamoNumber])
  /// Bytes, in order, none twice.
  case binarySet([[UInt8]])

  /// A type, by the name that the API has for it.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case string = "S"
    case number = "N"
    case binary = "B"
    case bool = "BOOL"
    case null = "NULL"
    case list = "L"
    case map = "M"
    case stringSet = "SS"
    case numberSet = "NS"
    case binarySet = "BS"

    /// The type's name in messages about update expressions.
    var longName: String {
      switch self {
      case .string: "STRING"
      case .number: "NUMBER"
      case .binary: "BINARY"
      case .bool: "BOOLEAN"
      case .null: "NULL"
      case .list: "LIST"
      case .map: "MAP"
      case .stringSet: "STRING_SET"
      case .numberSet: "NUMBER_SET"
      case .binarySet: "BINARY_SET"
      }
    }
  }

  /// The value's type.
  var kind: Kind {
    switch self {
    case .string: .string
    case .number: .number
    case .binary: .binary
    case .bool: .bool
    case .null: .null
    case .list: .list
    case .map: .map
    case .stringSet: .stringSet
    case .numberSet: .numberSet
    case .binarySet: .binarySet
    }
  }

  /// How many bytes the value takes in an item.
  ///
  /// - Source: DynamoDB developer guide, "Item sizes and formats".
  var bytes: Int {
    switch self {
    case .string(let text): text.utf8.count
    case .number(let number): number.bytes
    case .binary(let bytes): bytes.count
    case .bool, .null: 1
    case .list(let elements): elements.reduce(3) { $0 + $1.bytes + 1 }
    case .map(let attributes): attributes.members.reduce(3) { $0 + $1.name.utf8.count + $1.value.bytes + 1 }
    case .stringSet(let texts): texts.reduce(0) { $0 + $1.utf8.count }
    case .numberSet(let numbers): numbers.reduce(0) { $0 + $1.bytes }
    case .binarySet(let elements): elements.reduce(0) { $0 + $1.count }
    }
  }

  /// What the function `size` says; nothing for types that it does not take.
  var size: Int? {
    switch self {
    case .string, .binary: bytes
    case .list(let elements): elements.count
    case .map(let attributes): attributes.count
    case .stringSet(let elements): elements.count
    case .numberSet(let elements): elements.count
    case .binarySet(let elements): elements.count
    case .number, .bool, .null: nil
    }
  }

  /// Whether this comes before a value of the same type; nothing for types without an order, and for two types.
  func precedes(_ other: AttributeValue) -> Bool? {
    switch (self, other) {
    case (.string(let left), .string(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.number(let left), .number(let right)): left < right
    case (.binary(let left), .binary(let right)): left.lexicographicallyPrecedes(right)
    case (.string, _), (.number, _), (.binary, _), (.bool, _), (.null, _), (.list, _), (.map, _), (.stringSet, _),
      (.numberSet, _), (.binarySet, _):
      nil
    }
  }
}
