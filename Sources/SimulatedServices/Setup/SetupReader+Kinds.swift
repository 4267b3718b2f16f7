import JSONModel
import ServiceCalls
import StatesLanguage

extension SetupReader {
  private enum QueueKey: String, CaseIterable {
    case delaySeconds, visibilitySeconds, retentionSeconds, deduplicateByContent, deadLetters, maximumReceives, messages

    /// The attribute that the API has for it.
    var attribute: String? {
      switch self {
      case .delaySeconds: "DelaySeconds"
      case .visibilitySeconds: "VisibilityTimeout"
      case .retentionSeconds: "MessageRetentionPeriod"
      case .deduplicateByContent: "ContentBasedDeduplication"
      case .deadLetters, .maximumReceives, .messages: nil
      }
    }
  }

  mutating func readQueues(_ value: LocatedJSON) {
    for (name, queue) in members(of: value, "'queues'") {
      var attributes: JSONObject = name.hasSuffix(".fifo") ? ["FifoQueue": "true"] : [:]
      var (deadLetters, maximumReceives, messages) = (String?.none, 3, [LocatedJSON]())
      for (member, value) in members(of: queue, "the queue '\(name)'") {
        guard let key = QueueKey(rawValue: member) else {
          reportUnknown(member, among: QueueKey.allCases.map(\.rawValue), "a queue", at: value)
          continue
        }
        switch key {
        case .deadLetters: deadLetters = text(value, "the name of a queue")
        case .maximumReceives: maximumReceives = number(value, "'maximumReceives'").map { Int($0) } ?? 3
        case .messages: messages = elements(of: value, "'messages'")
        case .delaySeconds, .visibilitySeconds, .retentionSeconds, .deduplicateByContent:
          if let attribute = key.attribute { attributes[attribute] = .string(value.value.text()) }
        }
      }
      let redrive = deadLetters.map { SetupStep.DeadLetters(queue: $0, maximumReceives: maximumReceives) }
      add(.queue(name, attributes, deadLetters: redrive), at: queue)
      for message in messages {
        add(.message(queue: name, body: message.value.string ?? message.value.text()), at: message)
      }
    }
  }

  mutating func readTopics(_ value: LocatedJSON) {
    for (name, topic) in members(of: value, "'topics'") {
      add(.topic(name), at: topic)
      for subscription in elements(of: topic, "the topic '\(name)'") { readSubscription(subscription, of: name) }
    }
  }

  private mutating func readSubscription(_ value: LocatedJSON, of topic: String) {
    var receiver: SetupStep.Receiver?
    var attributes = JSONObject()
    for (name, value) in members(of: value, "a subscription") {
      switch name {
      case "queue": receiver = text(value, "the name of a queue").map { .queue($0) }
      case "email", "sms", "lambda", "http", "https": receiver = text(value, "an address").map { .other(name, $0) }
      case "raw": attributes["RawMessageDelivery"] = flag(value, "'raw'").map { .string(String($0)) }
      case "filter": attributes["FilterPolicy"] = .string(value.value.text())
      case "filterOn":
        switch word(value, "'filterOn'", ["attributes", "body"]) {
        case "body"?: attributes["FilterPolicyScope"] = "MessageBody"
        case _: break
        }
      case let other:
        reportUnknown(
          other,
          among: ["queue", "email", "sms", "lambda", "http", "https", "raw", "filter", "filterOn"],
          "a subscription",
          at: value
        )
      }
    }
    guard let receiver else {
      return report("a subscription names a queue or an address", at: value.range)
    }
    add(.subscription(topic: topic, receiver, attributes), at: value)
  }

  mutating func readTables(_ value: LocatedJSON) {
    for (name, table) in members(of: value, "'tables'") {
      var (key, items) = (TableSchema.Key?.none, [LocatedJSON]())
      for (member, value) in members(of: table, "the table '\(name)'") {
        switch member {
        case "key": key = self.key(value)
        case "items": items = elements(of: value, "'items'")
        case let other: reportUnknown(other, among: ["key", "items"], "a table", at: value)
        }
      }
      guard let key else {
        report(
          "the table '\(name)' needs a key: an attribute's name, or one or two names with their types",
          at: table.range
        )
        continue
      }
      add(.table(name, key), at: table)
      for item in items { readItem(item, of: name) }
    }
  }

  private mutating func key(_ value: LocatedJSON) -> TableSchema.Key? {
    if let name = value.value.string {
      return TableSchema.Key(partition: TableSchema.KeyAttribute(name: name, kind: .string), sort: nil)
    }
    var attributes: [TableSchema.KeyAttribute] = []
    for (name, value) in members(of: value, "'key'") {
      guard let word = word(value, "the type of '\(name)'", ["S", "N", "B"]),
        let kind = AttributeValue.Kind(rawValue: word)
      else { continue }
      attributes.append(TableSchema.KeyAttribute(name: name, kind: kind))
    }
    guard (1...2).contains(attributes.count) else { return nil }
    return TableSchema.Key(partition: attributes[0], sort: attributes.count == 2 ? attributes[1] : nil)
  }

  private mutating func readItem(_ value: LocatedJSON, of table: String) {
    guard let object = value.value.object else {
      return report("an item has names with their values, but this is \(value.value.kind.withArticle)", at: value.range)
    }
    do throws(Refusal) {
      add(.item(table: table, try Attributes(plain: object)), at: value)
    } catch {
      if case .error(let error) = error { report(error.message, at: value.range) }
    }
  }

  mutating func readBuses(_ value: LocatedJSON) {
    for (bus, rules) in members(of: value, "'buses'") {
      add(.bus(bus), at: rules)
      for (name, rule) in members(of: rules, "the bus '\(bus)'") {
        var (pattern, targets) = (JSON.object([:]), [SetupStep.Receiver]())
        for (member, value) in members(of: rule, "the rule '\(name)'") {
          switch member {
          case "pattern": pattern = value.value
          case "targets": targets = elements(of: value, "'targets'").compactMap { target($0) }
          case let other: reportUnknown(other, among: ["pattern", "targets"], "a rule", at: value)
          }
        }
        add(.rule(bus: bus, name: name, pattern: pattern, targets: targets), at: rule)
      }
    }
  }

  private mutating func target(_ value: LocatedJSON) -> SetupStep.Receiver? {
    for (name, value) in members(of: value, "a target") {
      switch name {
      case "queue": return text(value, "the name of a queue").map { .queue($0) }
      case "topic": return text(value, "the name of a topic").map { .topic($0) }
      case "arn": return text(value, "an ARN").map { .other("arn", $0) }
      case let other: reportUnknown(other, among: ["queue", "topic", "arn"], "a target", at: value)
      }
    }
    return nil
  }
}

extension Attributes {
  /// The attributes of an item that a person writes: plain JSON, or values with their types where all have one.
  init(plain object: JSONObject) throws(Refusal) {
    let kinds = Set(AttributeValue.Kind.allCases.map(\.rawValue))
    let isTyped = object.members.allSatisfy { member in
      guard let value = member.value.object, value.count == 1, let type = value.members.first else { return false }
      return kinds.contains(type.name)
    }
    guard !isTyped else {
      try self.init(object)
      return
    }
    self.init()
    for member in object.members { append(member.name, try AttributeValue(plain: member.value)) }
  }
}

extension AttributeValue {
  /// The value of plain JSON.
  init(plain json: JSON) throws(Refusal) {
    switch json {
    case .null: self = .null
    case .bool(let flag): self = .bool(flag)
    case .number(let number): self = .number(try Self.number(number.text))
    case .string(let text): self = .string(text)
    case .array(let list):
      var elements: [AttributeValue] = []
      for element in list { elements.append(try AttributeValue(plain: element)) }
      self = .list(elements)
    case .object(let object):
      var map = Attributes()
      for member in object.members { map.append(member.name, try AttributeValue(plain: member.value)) }
      self = .map(map)
    }
  }
}
