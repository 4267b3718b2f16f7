/// A JSON value: members keep their order, numbers keep their text.
///
/// Equality is JSON's: numbers compare by value (`1` equals `1.0`), strings by their bytes, objects without regard to
/// the order of their members.
///
/// - Source: RFC 8259.
public enum JSON: Sendable {
  /// The literal `null`.
  case null
  /// The literals `true` and `false`.
  case bool(Bool)
  /// A number, as it was written.
  case number(JSONNumber)
  /// A string of Unicode text.
  case string(String)
  /// An array.
  case array([JSON])
  /// An object; its members are in the order in which they were written.
  case object(JSONObject)
}

extension JSON {
  /// The kind of a value, as messages name it.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The literal `null`.
    case null
    /// `true` or `false`.
    case boolean
    /// A number.
    case number
    /// A string.
    case string
    /// An array.
    case array
    /// An object.
    case object
  }

  /// What kind of value this is.
  public var kind: Kind {
    switch self {
    case .null: .null
    case .bool: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The boolean, when the value is one.
  public var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The number, when the value is one.
  public var number: JSONNumber? {
    guard case .number(let value) = self else { return nil }
    return value
  }

  /// The text, when the value is a string.
  public var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The elements, when the value is an array.
  public var array: [JSON]? {
    guard case .array(let value) = self else { return nil }
    return value
  }

  /// The members, when the value is an object.
  public var object: JSONObject? {
    guard case .object(let value) = self else { return nil }
    return value
  }

  /// The value of a member, when this is an object that has it.
  public subscript(name: String) -> JSON? {
    guard case .object(let object) = self else { return nil }
    return object[name]
  }

  /// The element at an index from 0, when this is an array that has it.
  public subscript(index: Int) -> JSON? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}

// Not by `nil`: in `condition ? json : nil` that would silently be the value `null` where no value was meant.
extension JSON: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Makes a boolean.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Makes a number of an integer.
  public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
  /// Makes a number of a finite double.
  public init(floatLiteral value: Double) { self = .number(JSONNumber(value)) }
  /// Makes a string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Makes an array.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// Makes an object; of members with one name the last stays.
  public init(dictionaryLiteral members: (String, JSON)...) { self = .object(JSONObject(members)) }
}
