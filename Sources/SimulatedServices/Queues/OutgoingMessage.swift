import JSONModel

/// A message that somebody sends, checked as far as no queue is needed for it.
struct OutgoingMessage {
  /// Its text.
  let body: String
  /// Its attributes.
  let attributes: MessageAttributes
  /// How long it cannot be received; nothing for what the queue says.
  let delaySeconds: Int?
  /// The group that it is ordered in.
  let group: String?
  /// What tells it from its repetitions.
  let deduplication: String?
  /// The trace header that it is sent with.
  var trace: String?

  /// Its size as SQS counts it.
  var bytes: Int { body.utf8.count + attributes.bytes }

  /// Makes a message without delay.
  init(body: String, attributes: MessageAttributes, group: String?, deduplication: String?) {
    self.body = body
    self.attributes = attributes
    self.group = group
    self.deduplication = deduplication
    delaySeconds = nil
  }

  /// Reads the members of a call or of an entry of a batch.
  ///
  /// - Source: SQS API reference, SendMessage.
  init(_ members: Members) throws(Refusal) {
    guard let body = try members.text("MessageBody"), !body.isEmpty else {
      throw .error("MissingParameter", "The request must contain the parameter MessageBody.")
    }
    guard body.unicodeScalars.allSatisfy(Self.isAllowed) else {
      throw .error(
        "InvalidMessageContents",
        "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | "
          + "#x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF."
      )
    }
    self.body = body
    attributes = try MessageAttributes(try members.structure("MessageAttributes"))
    guard attributes.attributes.count <= 10 else {
      let count = attributes.attributes.count
      throw Self.invalid("Number of message attributes [\(count)] exceeds the allowed maximum [10].")
    }
    delaySeconds = try members.integer("DelaySeconds")
    if let delaySeconds, !(0...900).contains(delaySeconds) {
      let reason = "Reason: DelaySeconds must be >= 0 and <= 900."
      throw Self.invalid("Value \(delaySeconds) for parameter DelaySeconds is invalid. \(reason)")
    }
    group = try members.text("MessageGroupId")
    deduplication = try members.text("MessageDeduplicationId")
    trace = try Self.trace(members)
  }

  /// Checks the message against the queue that it is sent to.
  func check(against queue: QueueAttributes) throws(Refusal) {
    guard bytes <= queue.maximumBytes else {
      throw Self.invalid(
        "One or more parameters are invalid. Reason: Message must be shorter than \(queue.maximumBytes) bytes."
      )
    }
    let wrongType = "The request include parameter that is not valid for this queue type."
    guard queue.isFIFO else {
      guard let deduplication else { return }
      throw Self.invalid("Value \(deduplication) for parameter MessageDeduplicationId is invalid. Reason: \(wrongType)")
    }
    guard group != nil else {
      throw .error("MissingParameter", "The request must contain the parameter MessageGroupId.")
    }
    if let delaySeconds {
      throw Self.invalid("Value \(delaySeconds) for parameter DelaySeconds is invalid. Reason: \(wrongType)")
    }
    guard deduplication != nil || queue.deduplicatesByContent else {
      throw Self.invalid(
        "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly"
      )
    }
  }

  private static func trace(_ members: Members) throws(Refusal) -> String? {
    guard let system = try members.structure("MessageSystemAttributes") else { return nil }
    for member in system.members where member.name != "AWSTraceHeader" {
      throw .notSimulated("\(members.owner) with the message system attribute \(member.name)")
    }
    return system["AWSTraceHeader"]?["StringValue"]?.string
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private static func invalid(_ message: String) -> Refusal { .error("InvalidParameterValue", message) }
}
