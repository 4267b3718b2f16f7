import Interpreter
import JSONModel

/// Which attributes of a message its receiver wants.
struct MessageChoice {
  /// Names of message attributes: `All`, `.*`, a name, or the start of a name with `.*`.
  let attributes: [String]
  /// Names of what SQS knows of a message, or `All`.
  let system: [String]

  /// A message as its receiver gets it.
  func json(of message: QueueMessage, in queue: Queue, at place: AccountPlace) -> JSON {
    var object: JSONObject = [
      "MessageId": .string(message.id), "ReceiptHandle": .string(Receipt(of: message, in: queue).text),
      "Md5OfBody": .string(message.bodyDigest), "Body": .string(message.body),
    ]
    if !system.isEmpty {
      let known = Self.systemAttributes(of: message, at: place)
      let chosen = known.members.filter { system.contains("All") || system.contains($0.name) }
      if !chosen.isEmpty { object["Attributes"] = .object(JSONObject(distinct: chosen)) }
    }
    let chosen = message.attributes.members.filter { isChosen($0.name) }
    guard !chosen.isEmpty else { return .object(object) }
    object["MessageAttributes"] = .object(JSONObject(distinct: chosen))
    let digest =
      chosen.count == message.attributes.count
      ? message.attributesDigest : (try? MessageAttributes(JSONObject(distinct: chosen)))?.digest
    object.set("Md5OfMessageAttributes", digest)
    return .object(object)
  }

  private func isChosen(_ name: String) -> Bool {
    attributes.contains { pattern in
      if pattern == "All" || pattern == ".*" || pattern == name { return true }
      return pattern.hasSuffix(".*") && name.hasPrefix(pattern.dropLast(2))
    }
  }

  private static func systemAttributes(of message: QueueMessage, at place: AccountPlace) -> JSONObject {
    var object: JSONObject = [
      "SenderId": .string("AROAEXAMPLE:" + place.account),
      "ApproximateFirstReceiveTimestamp": .string(String((message.firstReceivedAt ?? message.sentAt).milliseconds)),
      "ApproximateReceiveCount": .string(String(message.receiveCount)),
      "SentTimestamp": .string(String(message.sentAt.milliseconds)),
    ]
    object.set("SequenceNumber", message.sequenceNumber)
    object.set("MessageDeduplicationId", message.deduplication)
    object.set("MessageGroupId", message.group)
    object.set("AWSTraceHeader", message.trace)
    object.set("DeadLetterQueueSourceArn", message.source)
    return object
  }
}
