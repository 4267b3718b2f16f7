import HashTreeCollections
import Interpreter
import JSONModel

/// A topic, who listens to it, and what was published.
struct Topic: Sendable, Equatable {
  /// Its name.
  let name: String
  /// What it was made with.
  var attributes: JSONObject
  /// Who listens, in the order of their subscriptions.
  var subscriptions: [Subscription] = []
  /// What was published.
  var published = AppendOnlyLog<Publication>()
  /// What was published lately, by deduplication text.
  var repetitions: TreeDictionary<String, Queue.Repetition> = [:]

  /// Whether messages are ordered.
  var isFIFO: Bool { name.hasSuffix(".fifo") }
  /// Whether a message's text tells its repetitions.
  var deduplicatesByContent: Bool { attributes["ContentBasedDeduplication"]?.string == "true" }
}

/// One listener of a topic.
struct Subscription: Sendable, Equatable {
  /// What a filter looks at.
  enum FilterScope: String, Sendable, CaseIterable {
    /// The message's attributes.
    case attributes = "MessageAttributes"
    /// The message's text, which is JSON.
    case body = "MessageBody"
  }

  /// Its ARN.
  let arn: String
  /// How it is told, for example `sqs` or `email`.
  let proto: String
  /// Where it is told.
  let endpoint: String
  /// The attributes, as they were given.
  let attributes: JSONObject
  /// Whether a queue gets the bare message.
  let isRaw: Bool
  /// What messages it wants; nothing for all.
  let filter: ContentPattern?
  /// What the filter looks at.
  let scope: FilterScope
}

/// What was published to a topic, a phone or another target.
struct Publication: Sendable, Equatable {
  /// Its identifier.
  let id: String
  /// When.
  let at: Instant
  /// The subject, if it has one.
  let subject: String?
  /// The text.
  let message: String
  /// The attributes, as the API writes them.
  let attributes: JSONObject
  /// The endpoints of the listeners that got it.
  let delivered: [String]
}
