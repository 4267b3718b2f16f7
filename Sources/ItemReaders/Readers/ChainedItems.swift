import Interpreter
import StatesLanguage

/// The items of one object after another.
final class ChainedItems: ItemStream {
  /// Gives the next object, or nothing when there are no more.
  typealias NextObject = () throws(ItemReadError) -> ObjectName?

  private let format: ItemFormat
  private let store: any ObjectStore
  private let nextObject: NextObject
  private var current: (any ItemStream)?

  init(of format: ItemFormat, in store: any ObjectStore, objects nextObject: @escaping NextObject) {
    self.format = format
    self.store = store
    self.nextObject = nextObject
  }

  func read(_ count: Int, into items: inout [ReadItem]) throws(ItemReadError) {
    let goal = items.count + count
    while items.count < goal {
      if let current { try current.read(goal - items.count, into: &items) }
      guard items.count < goal else { return }
      guard let name = try nextObject() else { return current = nil }
      current = try store.items(of: name, format: format)
    }
  }
}
