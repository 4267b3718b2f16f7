import HashTreeCollections
import Interpreter
import JSONModel

extension SimulatedServices {
  /// Hands out messages of a queue; what is not there yet is not waited for, since time stands still in a call.
  mutating func receive(_ members: Members) throws(Refusal) -> JSON {
    let name = try queueName(members)
    let count = try members.integer("MaxNumberOfMessages") ?? 1
    guard (1...10).contains(count) else {
      throw .error(
        "InvalidParameterValue",
        "Value \(count) for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided."
      )
    }
    let visibility = try visibilitySeconds(members)
    let choice = MessageChoice(
      attributes: try members.texts("MessageAttributeNames") ?? [],
      system: (try members.texts("MessageSystemAttributeNames") ?? []) + (try members.texts("AttributeNames") ?? [])
    )
    let messages = receive(count, of: name, visibilitySeconds: visibility)
    guard !messages.isEmpty, let queue = queues.queues[name] else { return [:] }
    return ["Messages": .array(messages.map { choice.json(of: $0, in: queue, at: place) })]
  }

  /// Hands out messages, and moves those that were received too often to where the queue says.
  mutating func receive(_ count: Int, of name: String, visibilitySeconds: Int?) -> [QueueMessage] {
    guard let attributes = queues.queues[name]?.attributes else { return [] }
    let seconds = visibilitySeconds ?? attributes.visibilitySeconds
    guard let (received, dead) = queues.queues[name]?.receive(count, visibilitySeconds: seconds, at: now) else {
      return []
    }
    guard let redrive = attributes.redrive, !dead.isEmpty else { return received }
    if queues.queues[redrive.queue] == nil, (try? existingQueue(redrive.queue)) == nil { return received }
    for message in dead {
      var moved = message
      moved.source = queueARN(of: name)
      moved.visibleAt = now
      moved.receiveCount = message.receiveCount
      queues.queues[redrive.queue]?.append(moved, at: now)
    }
    return received
  }

  private func visibilitySeconds(_ members: Members) throws(Refusal) -> Int? {
    guard let seconds = try members.integer("VisibilityTimeout") else { return nil }
    guard (0...43_200).contains(seconds) else {
      throw .error(
        "InvalidParameterValue",
        "Value \(seconds) for parameter VisibilityTimeout is invalid. Reason: Must be between 0 and 43200, if provided."
      )
    }
    return seconds
  }

  /// Takes a received message out of its queue.
  ///
  /// Only the receipt of the last receive deletes; an older one is accepted without effect, as AWS says it may be.
  mutating func deleteMessage(_ members: Members) throws(Refusal) -> JSON {
    let name = try queueName(members)
    let receipt = try receipt(members, of: name)
    guard let queue = queues.queues[name], let message = queue.messages[receipt.message] else { return [:] }
    if queue.attributes.isFIFO, !message.isInFlight(at: now) {
      throw Self.invalidReceipt(receipt.text, "The receipt handle has expired.")
    }
    if message.receiveCount == receipt.receive { queues.queues[name]?.remove(receipt.message) }
    return [:]
  }

  /// Deletes several messages; each succeeds or fails by itself.
  mutating func deleteBatch(_ members: Members) throws(Refusal) -> JSON {
    let name = try queueName(members)
    let url = JSON.string(queueURL(of: name))
    let entries = try batch(members, ["ReceiptHandle"], of: "DeleteMessageBatchRequestEntry")
    return try answerEach(entries) { services, entry throws(Refusal) in
      var object = entry.object
      object["QueueUrl"] = url
      _ = try services.deleteMessage(try Members(.object(object), of: entry.owner))
      return [:]
    }
  }

  /// Says how much longer a received message stays invisible.
  mutating func changeVisibility(_ members: Members) throws(Refusal) -> JSON {
    let name = try queueName(members)
    let receipt = try receipt(members, of: name)
    guard let seconds = try members.integer("VisibilityTimeout") else {
      throw .error("MissingParameter", "The request must contain the parameter VisibilityTimeout.")
    }
    guard (0...43_200).contains(seconds) else {
      throw .error(
        "InvalidParameterValue",
        "Value \(seconds) for parameter VisibilityTimeout is invalid. "
          + "Reason: VisibilityTimeout must be an integer between 0 and 43200."
      )
    }
    guard let message = queues.queues[name]?.messages[receipt.message] else {
      throw Self.invalidReceipt(
        receipt.text,
        "Message does not exist or is not available for visibility timeout change."
      )
    }
    guard message.isInFlight(at: now) else {
      throw .error("MessageNotInflight", "The specified message isn't in flight.")
    }
    queues.queues[name]?.setVisible(receipt.message, at: now.adding(seconds: Double(seconds)), now: now)
    return [:]
  }

  private func receipt(_ members: Members, of name: String) throws(Refusal) -> Receipt {
    guard let text = try members.text("ReceiptHandle"), !text.isEmpty else {
      throw .error("MissingParameter", "The request must contain the parameter ReceiptHandle.")
    }
    guard let receipt = Receipt(text), receipt.queue == queues.queues[name]?.number else {
      throw .error("ReceiptHandleIsInvalid", "The input receipt handle \"\(text)\" is not a valid receipt handle.")
    }
    return receipt
  }

  private static func invalidReceipt(_ text: String, _ reason: String) -> Refusal {
    .error("InvalidParameterValue", "Value \(text) for parameter ReceiptHandle is invalid. Reason: \(reason)")
  }
}
