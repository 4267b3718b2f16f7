import HashTreeCollections
import Interpreter
import JSONModel

/// A queue and its messages.
///
/// Copies share the messages. Receiving is constant for as long as messages are deleted after they were received.
struct Queue: Sendable, Equatable {
  /// When a message with some deduplication text was sent, and what its sender was told.
  struct Repetition: Sendable, Equatable {
    /// When it was sent.
    let sentAt: Instant
    /// Its identifier.
    let message: String
    /// Its sequence number.
    let sequenceNumber: String?
  }

  /// Its name.
  let name: String
  /// Its number among all queues, which receipts carry.
  let number: Int
  /// How it was made.
  var attributes: QueueAttributes
  /// When it was made.
  let createdAt: Instant
  /// When its attributes were last changed.
  var modifiedAt: Instant
  /// When all messages were last taken out.
  private(set) var purgedAt: Instant?
  /// The messages by their numbers.
  private(set) var messages: TreeDictionary<Int, QueueMessage> = [:]
  /// What was sent lately, by deduplication text.
  private(set) var repetitions: TreeDictionary<String, Repetition> = [:]
  /// No message has a number below this.
  private var first = 1
  /// The number of the next message.
  private(set) var next = 1
  /// No message that can be received has a number below this, before something returns.
  private var candidate = 1
  /// No message that cannot be received now can be before this.
  private(set) var nextReturn: Instant?

  /// How long a repetition is recognized, in seconds.
  static let deduplicationSeconds = 300.0

  /// Makes an empty queue.
  init(name: String, number: Int, attributes: QueueAttributes, at now: Instant) {
    self.name = name
    self.number = number
    self.attributes = attributes
    createdAt = now
    modifiedAt = now
  }

  /// Adds a message at the end, with the number that ``next`` had.
  mutating func append(_ message: QueueMessage, at now: Instant) {
    var message = message
    message.number = next
    messages[next] = message
    if message.visibleAt > now { expectReturn(at: message.visibleAt) }
    next += 1
  }

  /// The message that a new one only repeats.
  func repetition(of deduplication: String, at now: Instant) -> Repetition? {
    guard let repetition = repetitions[deduplication],
      repetition.sentAt.adding(seconds: Self.deduplicationSeconds) > now
    else { return nil }
    return repetition
  }

  /// Remembers what was sent, so that repetitions are recognized.
  mutating func remember(_ repetition: Repetition, as deduplication: String, at now: Instant) {
    if repetitions.count >= 1024 {
      repetitions = repetitions.filter { $0.value.sentAt.adding(seconds: Self.deduplicationSeconds) > now }
    }
    repetitions[deduplication] = repetition
  }

  /// Hands out messages, and makes them invisible for a while.
  ///
  /// - Returns: the messages, and those that were received too often and have left the queue.
  mutating func receive(
    _ count: Int,
    visibilitySeconds: Int,
    at now: Instant
  ) -> (received: [QueueMessage], dead: [QueueMessage]) {
    refresh(at: now)
    var received: [QueueMessage] = []
    var dead: [QueueMessage] = []
    var busyGroups: Set<String> = []
    var number = attributes.isFIFO ? first : candidate
    while number < next, received.count < count {
      defer { number += 1 }
      guard var message = messages[number] else { continue }
      if message.visibleAt > now {
        // What is delayed holds up its group as what is in flight does.
        if let group = message.group { busyGroups.insert(group) }
        continue
      }
      if attributes.isFIFO, let group = message.group, busyGroups.contains(group) { continue }
      message.receiveCount += 1
      message.firstReceivedAt = message.firstReceivedAt ?? now
      if let redrive = attributes.redrive, message.receiveCount > redrive.maximumReceives {
        message.receiveCount -= 1
        messages[number] = nil
        dead.append(message)
        continue
      }
      message.visibleAt = now.adding(seconds: Double(visibilitySeconds))
      messages[number] = message
      if visibilitySeconds > 0 { expectReturn(at: message.visibleAt) }
      received.append(message)
    }
    if visibilitySeconds > 0 { candidate = max(candidate, number) }
    skipGone()
    return (received, dead)
  }

  /// Takes a message out.
  mutating func remove(_ number: Int) {
    messages[number] = nil
    if messages.isEmpty { nextReturn = nil }
    skipGone()
  }

  /// Says when a message can be received next.
  mutating func setVisible(_ number: Int, at moment: Instant, now: Instant) {
    guard messages[number] != nil else { return }
    messages[number]?.visibleAt = moment
    if moment > now { expectReturn(at: moment) } else { candidate = min(candidate, number) }
  }

  /// Takes all messages out.
  mutating func removeAll(at now: Instant) {
    purgedAt = now
    messages = [:]
    first = next
    candidate = next
    nextReturn = nil
  }

  /// Looks again at what can be received, once a message may have returned, and drops what is too old.
  mutating func refresh(at now: Instant) {
    while let oldest = messages[first],
      oldest.sentAt.adding(seconds: Double(attributes.retentionSeconds)) <= now
    {
      remove(first)
    }
    guard let moment = nextReturn, moment <= now else { return }
    candidate = first
    nextReturn = messages.values.lazy.map(\.visibleAt).filter { $0 > now }.min()
  }

  private mutating func expectReturn(at moment: Instant) {
    nextReturn = min(nextReturn ?? moment, moment)
  }

  private mutating func skipGone() {
    while first < next, messages[first] == nil { first += 1 }
    candidate = max(candidate, first)
  }
}

extension Queue {
  /// The messages in their order.
  var ordered: [QueueMessage] { messages.values.sorted { $0.number < $1.number } }

  /// How many messages can be received, are in flight, and are delayed.
  func counts(at now: Instant) -> (visible: Int, inFlight: Int, delayed: Int) {
    messages.values.reduce(into: (0, 0, 0)) { counts, message in
      if message.visibleAt <= now {
        counts.0 += 1
      } else if message.receiveCount > 0 {
        counts.1 += 1
      } else {
        counts.2 += 1
      }
    }
  }
}
