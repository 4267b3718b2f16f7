import JSONModel

/// What an expression evaluates to, while it is evaluated.
///
/// Arrays and objects of the input are used as they are; only what the expression itself builds takes other forms.
enum Value {
  /// Nothing at all, which is not `null`.
  case undefined
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  /// An array that the expression built.
  case list([Value], ArrayMarks, Extent)
  /// An array of the input.
  case data([JSON])
  /// The whole numbers of a range, which are not stored one by one.
  case range(ClosedRange<Int>)
  /// An object that the expression built.
  case object(ObjectBox)
  /// An object of the input.
  case record(JSONObject)
  case function(Function)
  /// One member of a tuple stream; never seen by an expression.
  case tuple(Tuple)
}

/// What is special about an array that the expression built.
struct ArrayMarks: OptionSet {
  let rawValue: UInt8

  /// It came of a path or a function and stands for its only member when it has just one.
  static let sequence = ArrayMarks(rawValue: 1)
  /// It stays an array although it has just one member.
  static let keepsSingleton = ArrayMarks(rawValue: 2)
  /// It was written as an array constructor in a path, so it is not flattened.
  static let constructed = ArrayMarks(rawValue: 4)
  /// It only wraps the input, which is an array.
  static let wrapper = ArrayMarks(rawValue: 8)
  /// Its members are tuples.
  static let tuples = ArrayMarks(rawValue: 16)
}

extension Value {
  /// An array of values.
  @inline(__always)
  static func array(_ members: [Value], _ marks: ArrayMarks) -> Value { .list(members, marks, Extent(of: members)) }

  /// An array that stands for its member when it has just one.
  static func sequence(_ members: [Value]) -> Value { .array(members, .sequence) }

  /// Makes a value of a JSON value.
  @inline(__always)
  init(_ json: JSON) {
    switch json {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .number(let value): self = .number(value.double)
    case .string(let value): self = .string(value)
    case .array(let elements): self = .data(elements)
    case .object(let object): self = .record(object)
    }
  }

  /// The JSON value, or `nil` for what JSON does not have: undefined and functions.
  ///
  /// A number that is not finite becomes its name, as Step Functions writes it.
  var json: JSON? {
    switch self {
    case .undefined, .function: nil
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let value): value.isFinite ? .number(JSONNumber(value)) : .string(value.scriptText)
    case .string(let value): .string(value)
    case .list(let members, _, _): .array(members.compactMap(\.json))
    case .data(let elements): .array(elements)
    case .range(let range): .array(range.map { .number(JSONNumber($0)) })
    case .object(let box): .object(box.json)
    case .record(let object): .object(object)
    case .tuple(let tuple): tuple.value.json
    }
  }
}

extension Value {
  var isUndefined: Bool {
    if case .undefined = self { true } else { false }
  }

  var isArray: Bool {
    switch self {
    case .list, .data, .range: true
    case .undefined, .null, .bool, .number, .string, .object, .record, .function, .tuple: false
    }
  }

  var isSequence: Bool {
    if case .list(_, let marks, _) = self { marks.contains(.sequence) } else { false }
  }

  var isTupleStream: Bool {
    if case .list(_, let marks, _) = self { marks.contains(.tuples) } else { false }
  }

  /// Whether it is an object, built or of the input.
  var isObject: Bool {
    switch self {
    case .object, .record: true
    case .undefined, .null, .bool, .number, .string, .list, .data, .range, .function, .tuple: false
    }
  }

  var function: Function? {
    if case .function(let function) = self { function } else { nil }
  }

  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }
}
