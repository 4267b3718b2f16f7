import JSONModel

/// How a queue was made.
struct QueueAttributes: Sendable, Equatable {
  /// Where messages go that were received too often.
  struct Redrive: Sendable, Equatable {
    /// The name of the queue that they go to.
    let queue: String
    /// How often a message may be received.
    let maximumReceives: Int
    /// The policy, as it was written.
    let text: String
  }

  /// How long new messages cannot be received, in seconds.
  var delaySeconds = 0
  /// How long a received message cannot be received again, in seconds.
  var visibilitySeconds = 30
  /// How long messages are kept, in seconds.
  var retentionSeconds = 345_600
  /// The bytes that a message may have.
  var maximumBytes = 1_048_576
  /// How long a receiver waits for a message, in seconds.
  var waitSeconds = 0
  /// Where messages go that were received too often.
  var redrive: Redrive?
  /// Whether messages are ordered, and repetitions dropped.
  var isFIFO = false
  /// Whether a message's text tells its repetitions.
  var deduplicatesByContent = false
  /// Attributes that are kept and otherwise without effect.
  var others = JSONObject()

  /// Sets one attribute.
  ///
  /// - Source: SQS API reference, CreateQueue.
  mutating func set(_ name: String, to value: String) throws(Refusal) {
    switch name {
    case "DelaySeconds": delaySeconds = try Self.number(value, in: 0...900, name)
    case "VisibilityTimeout": visibilitySeconds = try Self.number(value, in: 0...43_200, name)
    case "MessageRetentionPeriod": retentionSeconds = try Self.number(value, in: 60...1_209_600, name)
    case "MaximumMessageSize": maximumBytes = try Self.number(value, in: 1024...1_048_576, name)
    case "ReceiveMessageWaitTimeSeconds": waitSeconds = try Self.number(value, in: 0...20, name)
    case "RedrivePolicy": redrive = try Self.redrive(value)
    case "FifoQueue": isFIFO = value == "true"
    case "ContentBasedDeduplication": deduplicatesByContent = value == "true"
    case "Policy", "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "SqsManagedSseEnabled", "RedriveAllowPolicy",
      "DeduplicationScope", "FifoThroughputLimit":
      others[name] = .string(value)
    default: throw .error("InvalidAttributeName", "Unknown Attribute \(name).")
    }
  }

  private static func number(_ text: String, in range: ClosedRange<Int>, _ name: String) throws(Refusal) -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw .error("InvalidAttributeValue", "Invalid value for the parameter \(name).")
    }
    return number
  }

  private static func redrive(_ text: String) throws(Refusal) -> Redrive? {
    guard !text.isEmpty else { return nil }
    let policy = try? JSON(parsing: text)
    guard let queue = policy?["deadLetterTargetArn"]?.string, let count = policy?["maxReceiveCount"],
      let maximum = count.number?.integer ?? count.string.flatMap(Int.init), (1...1000).contains(maximum)
    else {
      let reason =
        "Reason: Redrive policy does not contain mandatory attribute: maxReceiveCount and deadLetterTargetArn."
      throw .error("InvalidParameterValue", "Value \(text) for parameter RedrivePolicy is invalid. \(reason)")
    }
    return Redrive(queue: AccountPlace.name(of: queue), maximumReceives: maximum, text: text)
  }
}

extension QueueAttributes {
  /// The attributes that do not change by themselves, as the API writes them.
  var json: JSONObject {
    var object: JSONObject = [
      "VisibilityTimeout": .string(String(visibilitySeconds)), "MaximumMessageSize": .string(String(maximumBytes)),
      "MessageRetentionPeriod": .string(String(retentionSeconds)), "DelaySeconds": .string(String(delaySeconds)),
      "ReceiveMessageWaitTimeSeconds": .string(String(waitSeconds)),
    ]
    object.set("RedrivePolicy", redrive?.text)
    if isFIFO {
      object["FifoQueue"] = "true"
      object["ContentBasedDeduplication"] = .string(String(deduplicatesByContent))
    }
    for member in others.members { object[member.name] = member.value }
    return object
  }
}
