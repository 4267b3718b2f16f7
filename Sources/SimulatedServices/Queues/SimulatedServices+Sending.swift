import HashTreeCollections
import Interpreter
import JSONModel
import ServiceCalls

extension SimulatedServices {
  /// Sends a message to a queue.
  ///
  /// - Returns: the answer's members.
  mutating func send(_ outgoing: OutgoingMessage, to name: String) throws(Refusal) -> JSONObject {
    guard let queue = queues.queues[name] else { throw Self.noQueue }
    try outgoing.check(against: queue.attributes)
    let deduplication = queue.attributes.isFIFO ? outgoing.deduplication ?? Digest.sha256(outgoing.body) : nil
    let repetition = deduplication.flatMap { queue.repetition(of: $0, at: now) }
    let delay = outgoing.delaySeconds ?? queue.attributes.delaySeconds
    let isFIFO = queue.attributes.isFIFO
    let message = QueueMessage(
      number: 0,
      id: repetition?.message ?? identifiers.uuid(),
      body: outgoing.body,
      bodyDigest: Digest.md5(outgoing.body),
      attributes: outgoing.attributes.json,
      attributesDigest: outgoing.attributes.digest,
      group: outgoing.group,
      deduplication: deduplication,
      sequenceNumber: isFIFO ? repetition?.sequenceNumber ?? nextSequenceNumber() : nil,
      trace: outgoing.trace,
      sentAt: now,
      visibleAt: delay == 0 ? now : now.adding(seconds: Double(delay))
    )
    if repetition == nil {
      queues.queues[name]?.append(message, at: now)
      if let deduplication {
        let sent = Queue.Repetition(sentAt: now, message: message.id, sequenceNumber: message.sequenceNumber)
        queues.queues[name]?.remember(sent, as: deduplication, at: now)
      }
    }
    var answer: JSONObject = [
      "Md5OfMessageBody": .string(message.bodyDigest), "MessageId": .string(message.id),
    ]
    answer.set("Md5OfMessageAttributes", message.attributesDigest)
    answer.set("SequenceNumber", message.sequenceNumber)
    return answer
  }

  /// The next number of a message that is ordered: twenty digits, each greater than the one before.
  mutating func nextSequenceNumber() -> String {
    sequence += 1
    return String(18_400_000_000_000_000_000 + UInt64(sequence) * 256)
  }

  /// Sends several messages; each succeeds or fails by itself.
  mutating func sendBatch(_ members: Members) throws(Refusal) -> JSON {
    let name = try queueName(members)
    let entries = try batch(members, QueueAction.entryMembers, of: "SendMessageBatchRequestEntry")
    let bytes = entries.reduce(0) { $0 + ($1.members["MessageBody"]?.string?.utf8.count ?? 0) }
    guard bytes <= 1_048_576 else {
      throw .error(
        "BatchRequestTooLong",
        "Batch requests cannot be longer than 1048576 bytes. You have sent \(bytes) bytes."
      )
    }
    return try answerEach(entries) { services, entry throws(Refusal) in
      try services.send(OutgoingMessage(entry), to: name)
    }
  }

  /// The entries of a batch, checked as a whole.
  func batch(_ members: Members, _ known: [String], of type: String) throws(Refusal) -> [BatchEntry] {
    let list = try members.list("Entries") ?? []
    guard !list.isEmpty else {
      throw .error("EmptyBatchRequest", "There should be at least one \(type) in the request.")
    }
    guard list.count <= 10 else {
      throw .error(
        "TooManyEntriesInBatchRequest",
        "Maximum number of entries per request are 10. You have sent \(list.count)."
      )
    }
    var entries: [BatchEntry] = []
    for element in list {
      let entry = try Members(element, of: "an entry of \(members.owner)")
      try entry.require(known + ["Id"])
      let id = try entry.text("Id") ?? ""
      guard !id.isEmpty, id.utf8.count <= 80, id.utf8.allSatisfy(\.isNameByte) else {
        throw .error(
          "InvalidBatchEntryId",
          "A batch entry id can only contain alphanumeric characters, hyphens and underscores. "
            + "It can be at most 80 letters long."
        )
      }
      guard !entries.contains(where: { $0.id == id }) else {
        throw .error("BatchEntryIdsNotDistinct", "Id \(id) repeated.")
      }
      entries.append(BatchEntry(id: id, members: entry))
    }
    return entries
  }

  /// Answers each entry of a batch by itself.
  mutating func answerEach(
    _ entries: [BatchEntry],
    _ work: (inout SimulatedServices, Members) throws(Refusal) -> JSONObject
  ) throws(Refusal) -> JSON {
    var (successful, failed): ([JSON], [JSON]) = ([], [])
    for entry in entries {
      do throws(Refusal) {
        var answer: JSONObject = ["Id": .string(entry.id)]
        for member in try work(&self, entry.members).members { answer[member.name] = member.value }
        successful.append(.object(answer))
      } catch {
        guard case .error(let error) = error else { throw error }
        failed.append([
          "Id": .string(entry.id), "SenderFault": true, "Code": .string(error.code), "Message": .string(error.message),
        ])
      }
    }
    return ["Successful": .array(successful), "Failed": .array(failed)]
  }
}

/// An entry of a batch.
struct BatchEntry {
  /// What the answer names it by.
  let id: String
  /// Its members.
  let members: Members
}
