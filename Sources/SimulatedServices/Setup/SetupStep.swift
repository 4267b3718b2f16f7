import HashTreeCollections
import JSONModel
import ServiceCalls

/// Something that is there at the beginning, made as a call would make it.
enum SetupStep: Sendable, Equatable {
  /// A queue with attributes, by the names that the API has for them.
  case queue(String, JSONObject, deadLetters: DeadLetters?)
  /// A message in a queue.
  case message(queue: String, body: String)
  /// A topic.
  case topic(String)
  /// A listener of a topic, with attributes by the names that the API has for them.
  case subscription(topic: String, Receiver, JSONObject)
  /// A table with its key.
  case table(String, TableSchema.Key)
  /// An item of a table.
  case item(table: String, Attributes)
  /// An event bus.
  case bus(String)
  /// A rule of an event bus, and who gets what matches it.
  case rule(bus: String, name: String, pattern: JSON, targets: [Receiver])

  /// Where messages go that were received too often.
  struct DeadLetters: Sendable, Equatable {
    /// The queue.
    let queue: String
    /// How often a message may be received.
    let maximumReceives: Int
  }

  /// Somebody who gets messages or events.
  enum Receiver: Sendable, Equatable {
    /// A queue, by its name.
    case queue(String)
    /// A topic, by its name.
    case topic(String)
    /// Something else: a protocol and an address, or an ARN.
    case other(String, String)
  }
}

extension SimulatedServices {
  /// Makes what a setup has.
  mutating func make(_ step: SetupStep) throws(Refusal) {
    switch step {
    case .queue(let name, var attributes, let deadLetters):
      if let deadLetters {
        let policy: JSON = [
          "deadLetterTargetArn": .string(queueARN(of: deadLetters.queue)),
          "maxReceiveCount": .integer(deadLetters.maximumReceives),
        ]
        attributes["RedrivePolicy"] = .string(policy.text())
      }
      try call(QueueAction.createQueue, ["QueueName": .string(name), "Attributes": .object(attributes)])
    case .message(let queue, let body):
      var members: JSONObject = ["QueueUrl": .string(queueURL(of: queue)), "MessageBody": .string(body)]
      if queue.hasSuffix(".fifo") {
        members["MessageGroupId"] = "setup"
        members["MessageDeduplicationId"] = .string(String(sequence))
      }
      try call(QueueAction.sendMessage, members)
    case .topic(let name):
      let attributes = name.hasSuffix(".fifo") ? Self.fifoAttributes : [:]
      try call(TopicAction.createTopic, ["Name": .string(name), "Attributes": .object(attributes)])
    case .subscription(let topic, let receiver, let attributes):
      let (proto, endpoint) = endpoint(of: receiver)
      try call(
        TopicAction.subscribe,
        [
          "TopicArn": .string(topicARN(of: topic)), "Protocol": .string(proto), "Endpoint": .string(endpoint),
          "Attributes": .object(attributes),
        ]
      )
    case .table(let name, let key):
      tables.tables[name] = Table(
        name: name,
        id: identifiers.uuid(),
        schema: TableSchema(key: key),
        createdAt: now,
        activeAt: now
      )
    case .item(let table, let item):
      _ = try change(.put, Members(["TableName": .string(table), "Item": item.json], of: "an item"))
    case .bus(let name):
      if events.buses[name] == nil { try call(EventAction.createEventBus, ["Name": .string(name)]) }
    case .rule(let bus, let name, let pattern, let targets):
      let place: JSONObject = ["EventBusName": .string(bus)]
      var rule = place
      rule["Name"] = .string(name)
      rule["EventPattern"] = .string(pattern.text())
      try call(EventAction.putRule, rule)
      var list = place
      list["Rule"] = .string(name)
      list["Targets"] = .array(
        targets.enumerated().map { number, target in
          ["Id": .string(String(number + 1)), "Arn": .string(endpoint(of: target).endpoint)]
        }
      )
      try call(EventAction.putTargets, list)
    }
  }

  private func endpoint(of receiver: SetupStep.Receiver) -> (proto: String, endpoint: String) {
    switch receiver {
    case .queue(let name): ("sqs", queueARN(of: name))
    case .topic(let name): ("sns", topicARN(of: name))
    case .other(let proto, let address): (proto, address)
    }
  }

  private mutating func call(_ action: QueueAction, _ members: JSONObject) throws(Refusal) {
    _ = try answer(action, APICall(service: "sqs", action: action.rawValue, parameters: .object(members)))
  }

  private mutating func call(_ action: TopicAction, _ members: JSONObject) throws(Refusal) {
    _ = try answer(action, APICall(service: "sns", action: action.rawValue, parameters: .object(members)))
  }

  private mutating func call(_ action: EventAction, _ members: JSONObject) throws(Refusal) {
    _ = try answer(action, APICall(service: "eventbridge", action: action.rawValue, parameters: .object(members)))
  }
}
