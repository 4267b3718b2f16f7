import JSONModel

/// An object that an expression built: its members in order.
///
/// It is shared by reference because the transform operator changes objects inside its own copy of the input; nothing
/// else changes one after it is built.
final class ObjectBox {
  private(set) var names: [String] = []
  private(set) var values: [Value] = []
  private var positions: [String: Int]?
  /// How large it is with all its members, those that were taken out again among them.
  private(set) var extent = Extent(depth: 1)

  /// From how many members on an index is kept.
  static let indexedCount = 12

  init() {}

  /// Makes an object of members whose names are known to differ.
  init(distinct names: [String], _ values: [Value]) {
    self.names = names
    self.values = values
    extent = Extent(of: values)
    if names.count >= Self.indexedCount { positions = Self.positions(of: names) }
  }

  private static func positions(of names: [String]) -> [String: Int] {
    Dictionary(zip(names, names.indices)) { first, _ in first }
  }

  var count: Int { names.count }

  func position(of name: String) -> Int? {
    if let positions { return positions[name] }
    for index in names.indices where names[index].hasSameBytes(as: name) { return index }
    return nil
  }

  subscript(name: String) -> Value {
    get { position(of: name).map { values[$0] } ?? .undefined }
    set {
      guard let position = position(of: name) else { return append(name, newValue) }
      values[position] = newValue
      extent.include(newValue)
    }
  }

  /// Adds a member whose name is known to be new.
  func append(_ name: String, _ value: Value) {
    positions?[name] = names.count
    names.append(name)
    values.append(value)
    extent.weight = extent.weight == .max ? .max : extent.weight + 1
    extent.include(value)
    guard positions == nil, names.count >= Self.indexedCount else { return }
    positions = Self.positions(of: names)
  }

  /// Takes a member out, if it is there.
  func remove(_ name: String) {
    guard let position = position(of: name) else { return }
    names.remove(at: position)
    values.remove(at: position)
    positions = nil
  }

  var json: JSONObject {
    var members: [JSONObject.Member] = []
    members.reserveCapacity(names.count)
    for (name, value) in zip(names, values) {
      if let value = value.json { members.append(JSONObject.Member(name: name, value: value)) }
    }
    return JSONObject(distinct: members)
  }
}

extension Value {
  /// How many members an object has, 0 for all else.
  var memberCount: Int {
    switch self {
    case .object(let box): box.count
    case .record(let object): object.count
    case .undefined, .null, .bool, .number, .string, .list, .data, .range, .function, .tuple: 0
    }
  }

  /// The name and value of a member by its place.
  func member(at index: Int) -> (name: String, value: Value) {
    switch self {
    case .object(let box): (box.names[index], box.values[index])
    case .record(let object): (object.members[index].name, Value(object.members[index].value))
    case .undefined, .null, .bool, .number, .string, .list, .data, .range, .function, .tuple: ("", .undefined)
    }
  }

  /// The value of a member of an object; of an array, those of all its members.
  func member(_ name: String) -> Value {
    switch self {
    case .record(let object): object[name].map { Value($0) } ?? .undefined
    case .object(let box): box[name]
    case .list(let members, _, _):
      .sequence(members.reduce(into: []) { $1.gather(name, into: &$0) })
    case .data(let elements):
      .sequence(elements.reduce(into: []) { Value($1).gather(name, into: &$0) })
    case .undefined, .null, .bool, .number, .string, .range, .function, .tuple: .undefined
    }
  }

  /// Adds what a name selects to an array, flattened.
  func gather(_ name: String, into result: inout [Value]) {
    let found = member(name)
    if !found.isUndefined { found.append(to: &result) }
  }
}
