/// Where the values of a text stand: one small entry a value, each before the ones inside it.
struct DocumentTable: NodeRecorder, Sendable {
  /// One value.
  struct Node: Sendable {
    /// Where the value starts and ends.
    let start: UInt32
    var end: UInt32
    /// Where its name starts and ends, with the quotes; equal when it has none.
    let nameStart: UInt32
    let nameEnd: UInt32
    /// The entry behind those of the values inside it.
    var next: UInt32
  }

  /// The longest text that positions fit for.
  static let longestText = Int(UInt32.max) - 1

  private(set) var nodes: [Node] = []
  /// The names that stand in one object again, with the offset of each repetition.
  private(set) var duplicates: [(name: String, offset: Int)] = []
  /// The entries of members whose names are repeated, with the position of the member whose value theirs replaces.
  private(set) var replaced: [Int: Int] = [:]
  private var open: [Int] = []
  private var pendingName: (start: UInt32, end: UInt32) = (0, 0)

  mutating func begin(at offset: Int) {
    open.append(nodes.count)
    let start = UInt32(offset)
    nodes.append(Node(start: start, end: start, nameStart: pendingName.start, nameEnd: pendingName.end, next: 0))
    pendingName = (0, 0)
  }

  mutating func end(at offset: Int) {
    guard let node = open.popLast() else { return }
    nodes[node].end = UInt32(offset)
    nodes[node].next = UInt32(nodes.count)
  }

  mutating func name(_ range: Range<Int>) {
    pendingName = (UInt32(range.lowerBound), UInt32(range.upperBound))
  }

  mutating func repeated(_ members: [RepeatedMember]) {
    guard let object = open.last else { return }
    let entries = Array(children(of: object, before: nodes.count))
    for member in members {
      let entry = entries[member.index]
      duplicates.append((member.name, Int(nodes[entry].nameStart)))
      replaced[entry] = member.position
    }
  }

  /// Takes all places to another text.
  mutating func relocate(_ place: (Range<Int>) -> Range<Int>) {
    for index in nodes.indices {
      let node = nodes[index]
      let range = place(Int(node.start)..<Int(node.end))
      let name = node.nameStart < node.nameEnd ? place(Int(node.nameStart)..<Int(node.nameEnd)) : 0..<0
      nodes[index] = Node(
        start: UInt32(range.lowerBound),
        end: UInt32(range.upperBound),
        nameStart: UInt32(name.lowerBound),
        nameEnd: UInt32(name.upperBound),
        next: node.next
      )
    }
    duplicates = duplicates.map { ($0.name, place($0.offset..<$0.offset).lowerBound) }
  }

  /// The entries of the values directly inside a value.
  func children(of node: Int) -> some Sequence<Int> {
    children(of: node, before: Int(nodes[node].next))
  }

  /// The entry of the value that follows another one directly inside a value; of the first one after the value itself.
  func sibling(after child: Int, in node: Int) -> Int {
    child == node ? node + 1 : Int(nodes[child].next)
  }

  private func children(of node: Int, before end: Int) -> some Sequence<Int> {
    sequence(state: node + 1) { child -> Int? in
      guard child < end else { return nil }
      defer { child = Int(nodes[child].next) }
      return child
    }
  }
}
