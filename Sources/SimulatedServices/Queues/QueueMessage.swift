import Interpreter
import JSONModel

/// A message in a queue.
struct QueueMessage: Sendable, Equatable {
  /// Its number in the queue, from 1; a message that comes out of another queue gets a new one.
  var number: Int
  /// The identifier that its sender was told.
  let id: String
  /// Its text.
  let body: String
  /// The MD5 digest of the text.
  let bodyDigest: String
  /// Its attributes, as the API writes them.
  let attributes: JSONObject
  /// The MD5 digest of the attributes, when there are any.
  let attributesDigest: String?
  /// The group that it is ordered in.
  let group: String?
  /// What tells it from its repetitions.
  let deduplication: String?
  /// Its sequence number, in a FIFO queue.
  let sequenceNumber: String?
  /// The trace header that it was sent with.
  let trace: String?
  /// When it was sent.
  let sentAt: Instant
  /// How often it was received.
  var receiveCount = 0
  /// When it was received first.
  var firstReceivedAt: Instant?
  /// From when on it can be received.
  var visibleAt: Instant
  /// The queue that it was moved out of because it was received too often.
  var source: String?

  /// Whether somebody has received it and may still be at work on it.
  func isInFlight(at now: Instant) -> Bool { receiveCount > 0 && visibleAt > now }
}
