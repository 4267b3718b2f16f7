/// The lists of a tree one behind the other in one array, so that its nodes need none of their own.
struct ListStore<Element> {
  /// Which of the members belong to a list.
  struct List {
    fileprivate let start: Int32
    let count: Int

    /// The places of the members in the list.
    var indices: Range<Int> { 0..<count }
    var isEmpty: Bool { count == 0 }
  }

  private var members: [Element] = []
  /// Members of lists that are not complete yet, those of the innermost one last.
  private var waiting: [Element] = []

  /// Begins a list, inside of those that have begun.
  ///
  /// - Returns: What ``finish(_:)`` needs to know of it.
  func begin() -> Int { waiting.count }

  /// Adds a member to the list that was begun last.
  mutating func add(_ element: Element) { waiting.append(element) }

  /// Completes the list that was begun last.
  mutating func finish(_ start: Int) -> List {
    let list = List(start: Int32(members.count), count: waiting.count - start)
    for index in start..<waiting.count { members.append(waiting[index]) }
    waiting.removeLast(list.count)
    return list
  }

  /// A list of one member.
  mutating func list(_ element: Element) -> List {
    members.append(element)
    return List(start: Int32(members.count - 1), count: 1)
  }

  /// A list with a member behind those of another list.
  mutating func list(_ list: List, and element: Element) -> List { self.list(list, and: self.list(element)) }

  /// A list with the members of two lists.
  mutating func list(_ first: List, and second: List) -> List {
    let start = members.count
    for index in first.indices { members.append(self[first, index]) }
    for index in second.indices { members.append(self[second, index]) }
    return List(start: Int32(start), count: first.count + second.count)
  }

  /// The member of a list at a place.
  subscript(list: List, index: Int) -> Element { members[Int(list.start) + index] }

  /// The first member.
  func first(of list: List) -> Element? { list.isEmpty ? nil : self[list, 0] }

  /// The last member.
  func last(of list: List) -> Element? { list.isEmpty ? nil : self[list, list.count - 1] }
}
