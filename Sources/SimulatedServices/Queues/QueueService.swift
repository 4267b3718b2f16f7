import HashTreeCollections
import Interpreter

/// All queues.
struct QueueService: Sendable, Equatable {
  /// The queues by their names.
  var queues: TreeDictionary<String, Queue> = [:]
  /// How many queues were made.
  var made = 0

  /// The queues' names in alphabetical order.
  var names: [String] { queues.keys.sorted() }

  /// When a message becomes visible next.
  var nextChange: Instant? { queues.values.lazy.compactMap(\.nextReturn).min() }

  /// Lets time pass.
  mutating func advance(to now: Instant) {
    for (name, queue) in queues where queue.nextReturn.map({ $0 <= now }) ?? false {
      queues[name]?.refresh(at: now)
    }
  }

  /// Makes a queue.
  mutating func make(_ name: String, _ attributes: QueueAttributes, at now: Instant) {
    made += 1
    queues[name] = Queue(name: name, number: made, attributes: attributes, at: now)
  }
}
