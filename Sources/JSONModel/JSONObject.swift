/// The members of a JSON object, in the order in which they were written.
///
/// Reading a member is linear in small objects and constant in large ones.
public struct JSONObject: Sendable {
  /// A name and its value.
  public struct Member: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSON

    /// Makes a member.
    public init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// From how many members on an index is kept.
  static let indexedCount = 12

  /// The members, in order; no name stands twice.
  public private(set) var members: [Member]
  /// Where each name stands, in objects with at least ``indexedCount`` members.
  private var positions: [String: Int]?

  /// Makes an object without members.
  public init() {
    members = []
  }

  /// Makes an object of names and values; of values with one name the last stays, at the first one's place.
  public init(_ members: some Sequence<(String, JSON)>) {
    self.init()
    for (name, value) in members { self[name] = value }
  }

  /// Makes an object of members whose names are known to differ, without looking at them.
  public init(distinct members: [Member]) {
    self.init()
    self.members = members
    if members.count >= Self.indexedCount { rebuildPositions() }
  }

  /// Makes an object with the names of another, and for each of them the value that a closure gives for its place, from
  /// 0.
  ///
  /// The rows of a table share their names, and the index over these, so.
  public init(namesOf other: JSONObject, value: (Int) -> JSON) {
    members = []
    members.reserveCapacity(other.count)
    for index in other.members.indices {
      members.append(Member(name: other.members[index].name, value: value(index)))
    }
    positions = other.positions
  }

  /// Makes an object of members as a text has them; of members with one name the last stays, at the first one's place.
  ///
  /// - Parameters:
  ///   - members: The members; in most objects no name is repeated, and they are kept as they are.
  ///   - repeated: Set to what is known of each member whose name stood before.
  init(read members: [Member], repeated: inout [RepeatedMember]) {
    self.init()
    self.members = members
    if members.count >= Self.indexedCount { rebuildPositions() }
    guard hasRepeatedNames else { return }
    self.init()
    for (index, member) in members.enumerated() {
      if let position = position(of: member.name) {
        repeated.append(RepeatedMember(index: index, position: position, name: member.name))
      }
      self[member.name] = member.value
    }
  }

  private var hasRepeatedNames: Bool {
    // Names that only Swift takes for equal count here too; the careful way sorts them out.
    if let positions { return positions.count < members.count }
    let members = members.span
    for index in members.indices {
      for earlier in 0..<index where members[earlier].name.hasSameBytes(as: members[index].name) { return true }
    }
    return false
  }

  /// How many members there are.
  public var count: Int { members.count }

  /// Whether there is no member.
  public var isEmpty: Bool { members.isEmpty }

  /// The value of a member; setting appends a new name, keeps the place of a known one, and removes with `nil`.
  public subscript(name: String) -> JSON? {
    get {
      guard let position = position(of: name) else { return nil }
      return members[position].value
    }
    set {
      switch (position(of: name), newValue) {
      case (let position?, let value?): members[position].value = value
      case (let position?, nil): remove(at: position)
      case (nil, let value?): append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Where a member stands, counted from 0.
  public func position(of name: String) -> Int? {
    if let positions {
      guard let position = positions[name] else { return nil }
      return members[position].name.hasSameBytes(as: name) ? position : slowPosition(of: name)
    }
    return slowPosition(of: name)
  }

  private func slowPosition(of name: String) -> Int? {
    // By index: a closure over the members would retain each of the names.
    for position in members.indices where members[position].name.hasSameBytes(as: name) { return position }
    return nil
  }

  /// Adds a member whose name is known to be new.
  mutating func append(_ member: Member) {
    members.append(member)
    if positions != nil {
      positions?.merge([(member.name, members.count - 1)]) { first, _ in first }
    } else if members.count >= Self.indexedCount {
      rebuildPositions()
    }
  }

  private mutating func remove(at position: Int) {
    members.remove(at: position)
    positions = nil
    if members.count >= Self.indexedCount { rebuildPositions() }
  }

  private mutating func rebuildPositions() {
    var positions: [String: Int] = [:]
    positions.reserveCapacity(members.count)
    for index in members.indices.reversed() { positions[members[index].name] = index }
    self.positions = positions
  }
}

extension JSONObject: Hashable {
  /// Whether two objects have equal members, in whatever order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    guard left.count == right.count else { return false }
    for (mine, other) in zip(left.members, right.members) where !mine.name.hasSameBytes(as: other.name) {
      return left.members.allSatisfy { right[$0.name] == $0.value }
    }
    return zip(left.members, right.members).allSatisfy { $0.value == $1.value }
  }

  /// Feeds the members to a hasher, whatever their order.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(members.reduce(into: 0) { sum, member in sum ^= member.hashValue })
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Makes an object of the members that a literal lists.
  public init(dictionaryLiteral members: (String, JSON)...) { self.init(members) }
}
