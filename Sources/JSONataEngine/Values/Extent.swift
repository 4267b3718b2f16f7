import JSONModel

/// How large a value is and how deep it nests, known without looking through it.
///
/// Whatever goes through a value from its top to its bottom — to write, compare, copy or free it — takes as much of the
/// stack as the value is deep, and as much time as it is large. Values that nest too deep or grow too large end an
/// evaluation.
struct Extent {
  /// How many arrays, objects and functions nest in one another.
  var depth: UInt16 = 0
  /// Whether there is a function in it, which keeps variables alive.
  var holdsFunctions = false
  /// The members of all arrays and objects in it, each as often as it stands there, and an eighth of the bytes of its
  /// texts; of parts of the input only the members at the top.
  var weight: UInt32 = 0

  /// The extent of what is no array, object or function.
  static let none = Extent()

  @inline(__always)
  init(depth: UInt16 = 0, holdsFunctions: Bool = false, weight: Int = 0) {
    self.depth = depth
    self.holdsFunctions = holdsFunctions
    self.weight = UInt32(clamping: weight)
  }

  /// The extent of an array.
  init(of members: [Value]) {
    self.init(depth: 1, weight: members.count)
    let members = members.span
    for index in members.indices { include(members[index]) }
  }

  /// The extent of a function that keeps something alive.
  init(functionOver parts: Extent) {
    self.init(depth: parts.depth.deeper, holdsFunctions: true, weight: 1)
  }

  /// Takes in a member.
  @inline(__always)
  mutating func include(_ value: Value) {
    switch value {
    case .undefined, .null, .bool, .number: return
    case .string(let text): add(weight: UInt32(clamping: text.utf8.count >> 3))
    case .list(_, _, let extent): include(extent)
    case .object(let box): include(box.extent)
    case .function(let function): include(function.extent)
    case .tuple(let tuple): include(tuple.extent)
    case .data(let elements): include(Extent(depth: 1, weight: elements.count))
    case .record(let object): include(Extent(depth: 1, weight: object.count))
    case .range(let range): include(Extent(depth: 1, weight: range.count))
    }
  }

  private mutating func include(_ inner: Extent) {
    depth = max(depth, inner.depth.deeper)
    holdsFunctions = holdsFunctions || inner.holdsFunctions
    add(weight: inner.weight)
  }

  private mutating func add(weight more: UInt32) {
    let (sum, isTooLarge) = weight.addingReportingOverflow(more)
    weight = isTooLarge ? .max : sum
  }
}

extension UInt16 {
  /// One level deeper, as far as can be counted.
  var deeper: UInt16 { self == .max ? self : self + 1 }
}

extension Value {
  /// How large it is and how deep it nests.
  var extent: Extent {
    switch self {
    case .undefined, .null, .bool, .number: .none
    case .string(let text): Extent(weight: text.utf8.count >> 3)
    case .list(_, _, let extent): extent
    case .object(let box): box.extent
    case .function(let function): function.extent
    case .tuple(let tuple): tuple.extent
    case .data(let elements): Extent(depth: 1, weight: elements.count)
    case .record(let object): Extent(depth: 1, weight: object.count)
    case .range(let range): Extent(depth: 1, weight: range.count)
    }
  }
}
