import JSONModel
import StatesLanguage

/// The items of a Map as far as they are known where its branch stands.
public struct ItemsAtHand: Sendable {
  /// Where the items are.
  private enum Source {
    /// All of them are in an array or an object.
    case values(JSON)
    /// A reader has read them.
    case feed(ItemFeed)
  }

  private let source: Source
  /// The places of the items that are known.
  public let indices: Range<Int>
  /// The item whose turn is next; the end of the indices when all have had theirs.
  public let next: Int

  fileprivate init(values: JSON, next: Int) {
    source = .values(values)
    indices = 0..<(values.array?.count ?? values.object?.count ?? 0)
    self.next = min(next, indices.upperBound)
  }

  fileprivate init(read feed: ItemFeed) {
    source = .feed(feed)
    indices = feed.taken..<(feed.taken + feed.waiting)
    next = feed.taken
  }

  /// An item; nothing when it is not known.
  public subscript(index: Int) -> MapItem? {
    guard indices.contains(index) else { return nil }
    switch source {
    case .values(let values):
      guard let member = values.object?.members[index] else {
        return MapItem(index: index, value: values[index] ?? .null)
      }
      return MapItem(index: index, value: member.value, key: member.name)
    case .feed(let feed): return feed.waitingItem(index)
    }
  }
}

extension Execution {
  /// The items of the Map that a branch visits.
  ///
  /// Before the Map has found them, they are those that it would find now. Items that a reader reads are known from
  /// then on until they are taken.
  ///
  /// - Returns: The items; nothing when the branch visits no Map or its items cannot be told.
  public func items(of id: BranchID) -> ItemsAtHand? {
    guard let branch = branch(id), case .map(let map) = machine[branch.visit.state].state else { return nil }
    let run = branch.visit.mapRun.flatMap(mapRun)
    if map.distribution?.reader != nil { return run.map { ItemsAtHand(read: $0.feed) } }
    if branch.visit.stage <= .parameters {
      var scope = scope(of: branch, data: branch.visit.workingInput)
      return (try? map.items(in: &scope)).map { ItemsAtHand(values: $0, next: 0) }
    }
    return ItemsAtHand(values: branch.visit.workingArguments, next: begunItems(of: branch, run))
  }

  /// How many items have had their turn.
  private func begunItems(of branch: Branch, _ run: MapRun?) -> Int {
    guard branch.visit.stage == .perform else { return .max }
    if let run { return run.isReleased ? .max : run.feed.taken }
    if case .joining(let join) = branch.condition { return join.started }
    return 0
  }
}
