import HashTreeCollections
import Interpreter
import JSONModel

extension SimulatedServices {
  /// The URL of a queue, by its name.
  mutating func queueURL(_ members: Members) throws(Refusal) -> JSON {
    guard let name = try members.text("QueueName") else {
      throw .error("MissingParameter", "The request must contain the parameter QueueName.")
    }
    return ["QueueUrl": .string(queueURL(of: try existingQueue(name)))]
  }

  /// The attributes of a queue that the call names, of `All`.
  mutating func queueAttributes(_ members: Members) throws(Refusal) -> JSON {
    let name = try queueName(members)
    guard let queue = queues.queues[name] else { throw Self.noQueue }
    var known = queue.attributes.json
    let counts = queue.counts(at: now)
    known["QueueArn"] = .string(queueARN(of: name))
    known["CreatedTimestamp"] = .string(String(queue.createdAt.milliseconds / 1000))
    known["LastModifiedTimestamp"] = .string(String(queue.modifiedAt.milliseconds / 1000))
    known["ApproximateNumberOfMessages"] = .string(String(counts.visible))
    known["ApproximateNumberOfMessagesNotVisible"] = .string(String(counts.inFlight))
    known["ApproximateNumberOfMessagesDelayed"] = .string(String(counts.delayed))
    if known["SqsManagedSseEnabled"] == nil { known["SqsManagedSseEnabled"] = "true" }
    let names = try members.texts("AttributeNames") ?? []
    guard !names.contains("All") else { return ["Attributes": .object(known)] }
    for name in names where known[name] == nil && !Self.absentAttributes.contains(name) {
      throw .error("InvalidAttributeName", "Unknown Attribute \(name).")
    }
    let chosen = known.members.filter { names.contains($0.name) }
    return chosen.isEmpty ? [:] : ["Attributes": .object(JSONObject(distinct: chosen))]
  }

  /// Attributes that a queue need not have.
  private static let absentAttributes = [
    "Policy", "RedrivePolicy", "FifoQueue", "ContentBasedDeduplication", "KmsMasterKeyId",
    "KmsDataKeyReusePeriodSeconds", "DeduplicationScope", "FifoThroughputLimit", "RedriveAllowPolicy",
  ]

  /// Changes attributes of a queue.
  mutating func setQueueAttributes(_ members: Members) throws(Refusal) -> JSON {
    let name = try queueName(members)
    guard var attributes = queues.queues[name]?.attributes else { throw Self.noQueue }
    let values = try members.structure("Attributes") ?? [:]
    for member in values.members { try attributes.set(member.name, to: member.value.string ?? member.value.text()) }
    queues.queues[name]?.attributes = attributes
    queues.queues[name]?.modifiedAt = now
    return [:]
  }

  /// Makes a queue; one that is there with the same attributes is found again.
  mutating func createQueue(_ members: Members) throws(Refusal) -> JSON {
    guard let name = try members.text("QueueName") else {
      throw .error("MissingParameter", "The request must contain the parameter QueueName.")
    }
    let values = try members.structure("Attributes") ?? [:]
    var attributes = QueueAttributes()
    for member in values.members { try attributes.set(member.name, to: member.value.string ?? member.value.text()) }
    guard Self.isQueueName(name), name.hasSuffix(".fifo") == attributes.isFIFO else {
      throw .error("InvalidParameterValue", Self.queueNameRule(isFIFO: attributes.isFIFO || name.hasSuffix(".fifo")))
    }
    if let queue = queues.queues[name] {
      let known = queue.attributes.json
      for member in values.members where known[member.name] != member.value {
        throw .error(
          "QueueNameExists",
          "A queue already exists with the same name and a different value for attribute \(member.name)"
        )
      }
    } else {
      queues.make(name, attributes, at: now)
    }
    return ["QueueUrl": .string(queueURL(of: name))]
  }

  private static func queueNameRule(isFIFO: Bool) -> String {
    guard isFIFO else {
      return "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length"
    }
    return "The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end with "
      + ".fifo suffix and be 1 to 80 in length."
  }

  /// The URLs of the queues whose names have a beginning.
  func listQueues(_ members: Members) throws(Refusal) -> JSON {
    let prefix = try members.text("QueueNamePrefix") ?? ""
    let limit = try members.integer("MaxResults") ?? 1000
    let urls = queues.names.filter { $0.hasPrefix(prefix) }.prefix(limit).map { JSON.string(queueURL(of: $0)) }
    return urls.isEmpty ? [:] : ["QueueUrls": .array(urls)]
  }
}
