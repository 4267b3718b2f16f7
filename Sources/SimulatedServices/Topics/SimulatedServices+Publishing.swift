import HashTreeCollections
import Interpreter
import JSONModel

extension SimulatedServices {
  /// Publishes a message to a topic, a telephone or another target.
  ///
  /// - Source: SNS API reference, Publish.
  mutating func publish(_ members: Members) throws(Refusal) -> JSONObject {
    let message = try TopicMessage(members)
    guard let arn = try Self.target(members) else {
      guard let phone = try members.text("PhoneNumber") else {
        throw Self.invalidParameter("TopicArn or TargetArn Reason: no value for required parameter")
      }
      guard phone.hasPrefix("+"), phone.dropFirst().allSatisfy(\.isNumber) else {
        throw Self.invalidParameter("PhoneNumber Reason: \(phone) is not valid to publish to")
      }
      return publishDirectly(message, to: phone)
    }
    if arn.contains(":endpoint/") { return publishDirectly(message, to: arn) }
    return try publish(message, to: try existingTopic(arn: arn))
  }

  private static func target(_ members: Members) throws(Refusal) -> String? {
    if let arn = try members.text("TopicArn") { return arn }
    return try members.text("TargetArn")
  }

  private mutating func publishDirectly(_ message: TopicMessage, to target: String) -> JSONObject {
    let id = identifiers.uuid()
    topics.direct.append(message.publication(id: id, at: now, delivered: [target]))
    return ["MessageId": .string(id)]
  }

  /// Publishes a message to a topic, and hands it to the listeners that want it.
  mutating func publish(_ message: TopicMessage, to name: String) throws(Refusal) -> JSONObject {
    guard let topic = topics.topics[name] else { throw Self.noTopic }
    try message.check(against: topic)
    let deduplication = topic.isFIFO ? message.deduplication ?? Digest.sha256(message.text) : nil
    if let deduplication, let old = topic.repetitions[deduplication],
      old.sentAt.adding(seconds: Queue.deduplicationSeconds) > now
    {
      var answer: JSONObject = ["MessageId": .string(old.message)]
      answer.set("SequenceNumber", old.sequenceNumber)
      return answer
    }
    let id = identifiers.uuid()
    let sequenceNumber = topic.isFIFO ? nextSequenceNumber() : nil
    var delivered: [String] = []
    for subscription in topic.subscriptions where subscription.wants(message.text, message.attributes) {
      if deliver(message, id: id, sequenceNumber: sequenceNumber, deduplication, from: name, to: subscription) {
        delivered.append(subscription.endpoint)
      }
    }
    topics.topics[name]?.published.append(message.publication(id: id, at: now, delivered: delivered))
    if let deduplication {
      let sent = Queue.Repetition(sentAt: now, message: id, sequenceNumber: sequenceNumber)
      topics.topics[name]?.repetitions[deduplication] = sent
    }
    var answer: JSONObject = ["MessageId": .string(id)]
    answer.set("SequenceNumber", sequenceNumber)
    return answer
  }

  /// Hands a message to one listener: queues get it, for the others it only shows that they were told.
  private mutating func deliver(
    _ message: TopicMessage,
    id: String,
    sequenceNumber: String?,
    _ deduplication: String?,
    from topic: String,
    to subscription: Subscription
  ) -> Bool {
    guard subscription.proto == "sqs" else { return true }
    let queue = AccountPlace.name(of: subscription.endpoint)
    guard (try? existingQueue(queue)) != nil, let isFIFO = queues.queues[queue]?.attributes.isFIFO else { return false }
    let envelope = TopicEnvelope(
      id: id,
      topic: topicARN(of: topic),
      at: now,
      region: place.region,
      subscription: subscription.arn,
      sequenceNumber: sequenceNumber
    )
    let outgoing = OutgoingMessage(
      body: subscription.isRaw ? message.text(for: "sqs") : envelope.text(of: message),
      attributes: subscription.isRaw ? message.attributes : .none,
      group: message.group,
      deduplication: isFIFO ? deduplication : nil
    )
    return (try? send(outgoing, to: queue)) != nil
  }

  /// Publishes several messages; each succeeds or fails by itself.
  mutating func publishBatch(_ members: Members) throws(Refusal) -> JSON {
    let name = try existingTopic(members)
    let list = try members.list("PublishBatchRequestEntries") ?? []
    guard !list.isEmpty else {
      throw .error("EmptyBatchRequest", "The batch request doesn't contain any entries.")
    }
    guard list.count <= 10 else {
      throw .error("TooManyEntriesInBatchRequest", "The batch request contains more entries than permissible.")
    }
    var entries: [BatchEntry] = []
    for element in list {
      let entry = try Members(element, of: "an entry of \(members.owner)")
      try entry.require(TopicAction.messageMembers + ["Id"])
      let id = try entry.text("Id") ?? ""
      guard !entries.contains(where: { $0.id == id }) else {
        throw .error("BatchEntryIdsNotDistinct", "Two or more batch entries in the request have the same Id.")
      }
      entries.append(BatchEntry(id: id, members: entry))
    }
    return try answerEach(entries) { services, entry throws(Refusal) in
      try services.publish(TopicMessage(entry), to: name)
    }
  }
}
