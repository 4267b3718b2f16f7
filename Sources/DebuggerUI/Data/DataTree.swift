import JSONModel

/// The rows of a JSON value with some of its containers closed, and what changed in it.
///
/// Closed containers cost nothing, and long ones are cut into pages, so that a large value is as fast as a small one.
struct DataTree: Sendable {
  /// The keys of containers that the user opened or closed, and which of both.
  typealias Folds = [[DataRow.Step]: Bool]

  /// How many children stand in one page.
  static let pageSize = 100
  /// A value with at most so many values inside is shown open.
  static let smallValue = 150
  /// Deeper containers are closed at first.
  static let greatestDepth = 50

  /// The rows, from the top.
  private(set) var rows: [DataRow] = []
  private let folds: Folds
  private let opensAll: Bool

  /// Lays out a value.
  init(_ value: JSON, comparedTo old: JSON?, folds: Folds) {
    self.folds = folds
    opensAll = value.hasAtMost(Self.smallValue)
    let changes = old.map { ChangeTree(from: $0, to: value) } ?? .none
    add(value, step: .root, parent: nil, depth: 0, path: [], changes: changes)
  }

  /// No rows.
  static let empty = DataTree(.null, comparedTo: nil, folds: [:])

  /// The way from the whole value to a row, pages left out.
  func pointer(to row: Int) -> JSONPointer {
    JSONPointer(
      path(to: row).compactMap { step in
        switch step {
        case .root, .page: nil
        case .member(let name): name
        case .element(let index): String(index)
        }
      }
    )
  }

  /// Whether a row shows what is in a string, and so is no place of the value itself.
  func isDecoded(_ row: Int) -> Bool { owner(of: row) != row }

  /// The outermost string that a row was decoded from; the row itself when it was not.
  func owner(of row: Int) -> Int {
    var (owner, next) = (row, row)
    while rows.indices.contains(next), let parent = rows[next].parent {
      if rows[parent].value.string != nil { owner = parent }
      next = parent
    }
    return owner
  }

  /// The steps to a row, by which it is known when it is opened and closed.
  func path(to row: Int) -> [DataRow.Step] {
    var steps: [DataRow.Step] = []
    var next: Int? = row
    while let index = next, rows.indices.contains(index) {
      steps.append(rows[index].step)
      next = rows[index].parent
    }
    return steps.reversed()
  }

  private mutating func add(
    _ value: JSON,
    step: DataRow.Step,
    parent: Int?,
    depth: Int,
    path: [DataRow.Step],
    changes: ChangeTree
  ) {
    let path = path + [step]
    let decoded = value.decoded(ifOpen: folds[path] ?? false)
    let count = max(value.childCount, changes.removed.count)
    let isOpen =
      decoded != nil
      ? folds[path] ?? false : count == 0 ? nil : folds[path] ?? opensByItself(depth: depth, changes)
    let row = rows.count
    rows.append(
      DataRow(parent: parent, step: step, depth: depth, value: value, change: changes.change, isOpen: isOpen)
    )
    guard isOpen == true else { return }
    addContent(of: decoded ?? value, parent: row, path: path, changes: decoded == nil ? changes : .none)
    addRemoved(changes, parent: row, path: path)
  }

  /// Adds all children of a row, in pages when there are many.
  private mutating func addContent(of value: JSON, parent: Int, path: [DataRow.Step], changes: ChangeTree) {
    if value.childCount > Self.pageSize {
      addPages(of: value, parent: parent, path: path, changes: changes)
    } else {
      addChildren(of: value, 0..<value.childCount, parent: parent, path: path, changes: changes)
    }
  }

  /// Whether a container is open until the user says otherwise.
  private func opensByItself(depth: Int, _ changes: ChangeTree) -> Bool {
    depth == 0 || (depth < Self.greatestDepth && (opensAll || !changes.inside.isEmpty))
  }

  private mutating func addPages(of value: JSON, parent: Int, path: [DataRow.Step], changes: ChangeTree) {
    for start in stride(from: 0, to: value.childCount, by: Self.pageSize) {
      let part = start..<min(value.childCount, start + Self.pageSize)
      let isOpen = folds[path + [.page(part)]] ?? (start == 0 && parent == 0)
      let row = rows.count
      rows.append(
        DataRow(
          parent: parent,
          step: .page(part),
          depth: rows[parent].depth + 1,
          value: value,
          change: nil,
          isOpen: isOpen
        )
      )
      if isOpen { addChildren(of: value, part, parent: row, path: path + [.page(part)], changes: changes) }
    }
  }

  private mutating func addChildren(
    of value: JSON,
    _ part: Range<Int>,
    parent: Int,
    path: [DataRow.Step],
    changes: ChangeTree
  ) {
    for index in part {
      let (step, token, child) = value.child(at: index)
      add(
        child,
        step: step,
        parent: parent,
        depth: rows[parent].depth + 1,
        path: path,
        changes: changes.isEmpty ? .none : changes[token]
      )
    }
  }

  private mutating func addRemoved(_ changes: ChangeTree, parent: Int, path: [DataRow.Step]) {
    for name in changes.removed {
      guard case .removed(let old)? = changes[name].change else { continue }
      rows.append(
        DataRow(
          parent: parent,
          step: .member(name),
          depth: rows[parent].depth + 1,
          value: old,
          change: .removed(old),
          isOpen: nil
        )
      )
    }
  }
}
