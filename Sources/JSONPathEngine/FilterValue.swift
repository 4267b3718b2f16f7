import JSONModel

/// What a side of a comparison is worth.
enum FilterValue: Sendable {
  /// A path that selects nothing; equal to nothing, not even to itself.
  case undefined
  case null
  case bool(Bool)
  /// A number and how it is written, which counts when it is compared with a string.
  case number(JSONNumber, text: String)
  case string(String)
  /// An array or an object.
  case composite(JSON)

  init(_ value: JSON) {
    self =
      switch value {
      case .null: .null
      case .bool(let value): .bool(value)
      case .number(let number): .number(number, text: number.text)
      case .string(let text): .string(text)
      case .array, .object: .composite(value)
      }
  }

  /// The elements, when the value is an array.
  var elements: [JSON]? {
    guard case .composite(.array(let elements)) = self else { return nil }
    return elements
  }
}

extension FilterValue {
  /// The dialect's equality, which is not symmetric: a number reads a string as a number, a string reads a number as
  /// text, so `1.0 == '1'` holds and `'1' == 1.0` does not.
  func equals(_ other: FilterValue) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left, _), .number(let right, _)): left == right
    case (.number(let left, _), .string(let right)): JSONNumber(decimal: right).map { left == $0 } ?? false
    case (.string(let left), .number(_, let right)): left.hasSameBytes(as: right)
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.composite(let left), .composite(let right)): left == right
    case (.undefined, _), (.null, _), (.bool, _), (.number, _), (.string, _), (.composite, _): false
    }
  }

  /// Whether the value stands before another one; only numbers, and only strings, have an order.
  func precedes(_ other: FilterValue, orEquals allowsEqual: Bool) -> Bool {
    switch (self, other) {
    case (.number(let left, _), .number(let right, _)):
      left == right ? allowsEqual : left < right
    case (.string(let left), .string(let right)):
      left.hasSameBytes(as: right) ? allowsEqual : left.utf16.lexicographicallyPrecedes(right.utf16)
    case (.undefined, _), (.null, _), (.bool, _), (.number, _), (.string, _), (.composite, _): false
    }
  }

  /// Whether two values are of one type.
  func hasType(of other: FilterValue) -> Bool {
    switch (self, other) {
    case (.undefined, .undefined), (.null, .null), (.bool, .bool), (.number, .number), (.string, .string),
      (.composite, .composite):
      true
    case (.undefined, _), (.null, _), (.bool, _), (.number, _), (.string, _), (.composite, _): false
    }
  }
}

extension JSONNumber {
  /// Reads a decimal number in a form wider than JSON's: `.5`, `+1` and `01` are numbers too.
  init?(decimal text: String) {
    if let number = JSONNumber(text: text) {
      self = number
      return
    }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }) else { return nil }
    guard let double = Double(text), double.isFinite else { return nil }
    self.init(double)
  }
}
