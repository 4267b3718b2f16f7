/// The attributes of an item or a map; equal ones need not stand in one order.
struct Attributes: Sendable {
  /// One attribute.
  struct Member: Hashable, Sendable {
    /// Its name.
    let name: String
    /// Its value.
    var value: AttributeValue
  }

  /// The attributes, each name once, in the order in which they came.
  private(set) var members: [Member] = []

  /// How many there are.
  var count: Int { members.count }

  /// The value of an attribute; setting to nothing removes it.
  subscript(name: String) -> AttributeValue? {
    get { members.first { $0.name == name }?.value }
    set {
      let place = members.firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Adds an attribute whose name is known to be new.
  mutating func append(_ name: String, _ value: AttributeValue) { members.append(Member(name: name, value: value)) }

  /// How many bytes an item of these attributes has.
  var bytes: Int { members.reduce(0) { $0 + $1.name.utf8.count + $1.value.bytes } }
}

extension Attributes: Hashable {
  /// Whether two items have equal attributes, in whatever order.
  static func == (left: Attributes, right: Attributes) -> Bool {
    left.count == right.count && left.members.allSatisfy { right[$0.name] == $0.value }
  }

  /// Feeds the attributes to a hasher, whatever their order.
  func hash(into hasher: inout Hasher) {
    hasher.combine(members.reduce(into: 0) { sum, member in sum ^= member.hashValue })
  }
}
