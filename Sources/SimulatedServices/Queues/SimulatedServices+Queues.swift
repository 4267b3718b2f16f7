import HashTreeCollections
import Interpreter
import JSONModel
import ServiceCalls

extension SimulatedServices {
  /// What SQS answers.
  mutating func answer(_ action: QueueAction, _ call: APICall) throws(Refusal) -> JSON {
    let members = try Members(call, action.knownMembers)
    switch action {
    case .sendMessage: return .object(try send(OutgoingMessage(members), to: try queueName(members)))
    case .sendMessageBatch: return try sendBatch(members)
    case .receiveMessage: return try receive(members)
    case .deleteMessage: return try deleteMessage(members)
    case .deleteMessageBatch: return try deleteBatch(members)
    case .changeMessageVisibility: return try changeVisibility(members)
    case .getQueueUrl: return try queueURL(members)
    case .getQueueAttributes: return try queueAttributes(members)
    case .setQueueAttributes: return try setQueueAttributes(members)
    case .createQueue: return try createQueue(members)
    case .deleteQueue:
      queues.queues[try queueName(members)] = nil
      return [:]
    case .listQueues: return try listQueues(members)
    case .purgeQueue:
      return try purge(try queueName(members))
    }
  }

  /// Takes all messages out of a queue, once a minute at most.
  private mutating func purge(_ name: String) throws(Refusal) -> JSON {
    if let last = queues.queues[name]?.purgedAt, last.adding(seconds: 60) > now {
      throw .error(
        "PurgeQueueInProgress",
        "Only one PurgeQueue operation on \(name) is allowed every 60 seconds.",
        status: 403
      )
    }
    queues.queues[name]?.removeAll(at: now)
    return [:]
  }

  /// The URL of a queue.
  func queueURL(of name: String) -> String {
    "https://sqs.\(place.region).\(place.domain)/\(place.account)/\(name)"
  }

  /// The ARN of a queue.
  func queueARN(of name: String) -> String { place.arn("sqs", name) }

  /// The name of the queue that a call is of; a missing one is made where the setup allows it.
  mutating func queueName(_ members: Members) throws(Refusal) -> String {
    guard let url = try members.text("QueueUrl"), !url.isEmpty else {
      throw .error("MissingParameter", "The request must contain the parameter QueueUrl.")
    }
    guard url.contains("/"), let last = url.split(separator: "/").last else {
      throw .error("InvalidAddress", "The address \(url) is not valid for this endpoint.", status: 404)
    }
    return try existingQueue(String(last))
  }

  /// The name of a queue that exists; a missing one is made where the setup allows it.
  mutating func existingQueue(_ name: String) throws(Refusal) -> String {
    if queues.queues[name] != nil { return name }
    guard setup.makesMissingQueues, Self.isQueueName(name) else { throw Self.noQueue }
    var attributes = QueueAttributes()
    attributes.isFIFO = name.hasSuffix(".fifo")
    attributes.deduplicatesByContent = attributes.isFIFO
    queues.make(name, attributes, at: now)
    return name
  }

  /// What SQS says of a queue that is not there.
  static let noQueue = Refusal.error("QueueDoesNotExist", "The specified queue does not exist.")

  static func isQueueName(_ name: String) -> Bool {
    let base = name.hasSuffix(".fifo") ? name.dropLast(5) : name[...]
    return !base.isEmpty && name.utf8.count <= 80 && base.utf8.allSatisfy(\.isNameByte)
  }
}

extension UInt8 {
  /// Whether this is a letter, a digit, a hyphen or an underscore.
  var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
