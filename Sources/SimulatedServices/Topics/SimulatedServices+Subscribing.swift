import HashTreeCollections
import JSONModel

extension SimulatedServices {
  /// Subscribes an endpoint to a topic; every subscription is confirmed at once.
  mutating func subscribe(_ members: Members) throws(Refusal) -> JSON {
    let name = try existingTopic(members)
    guard let proto = try members.text("Protocol") else {
      throw Self.invalidParameter("Protocol Reason: no value for required parameter")
    }
    let protocols = ["sqs", "email", "email-json", "http", "https", "sms", "lambda", "application", "firehose"]
    guard protocols.contains(proto) else {
      throw Self.invalidParameter("Amazon SNS does not support this protocol string: \(proto)")
    }
    guard let endpoint = try members.text("Endpoint") else {
      throw Self.invalidParameter("Endpoint Reason: no value for required parameter")
    }
    if proto == "sqs", !endpoint.hasPrefix("arn:") {
      throw Self.invalidParameter("SQS endpoint ARN")
    }
    let attributes = try members.structure("Attributes") ?? [:]
    if let old = topics.topics[name]?.subscriptions.first(where: { $0.proto == proto && $0.endpoint == endpoint }) {
      guard old.attributes == attributes else {
        throw Self.invalidParameter(
          "Attributes Reason: Subscription already exists with different attributes"
        )
      }
      return ["SubscriptionArn": .string(old.arn)]
    }
    let subscription = try Subscription(
      arn: "\(topicARN(of: name)):\(identifiers.uuid())",
      proto: proto,
      endpoint: endpoint,
      attributes: attributes
    )
    topics.topics[name]?.subscriptions.append(subscription)
    return ["SubscriptionArn": .string(subscription.arn)]
  }

  /// Ends a subscription.
  mutating func unsubscribe(_ members: Members) throws(Refusal) -> JSON {
    guard let arn = try members.text("SubscriptionArn") else {
      throw Self.invalidParameter("SubscriptionArn Reason: no value for required parameter")
    }
    let parts = arn.split(separator: ":")
    guard parts.count == 7 else {
      throw Self.invalidParameter("SubscriptionArn Reason: An ARN must have at least 6 elements, not \(parts.count)")
    }
    topics.topics[String(parts[5])]?.subscriptions.removeAll { $0.arn == arn }
    return [:]
  }
}

extension Subscription {
  /// Makes a subscription with the attributes of a call.
  init(arn: String, proto: String, endpoint: String, attributes: JSONObject) throws(Refusal) {
    self.arn = arn
    self.proto = proto
    self.endpoint = endpoint
    self.attributes = attributes
    for member in attributes.members
    where !["RawMessageDelivery", "FilterPolicy", "FilterPolicyScope"].contains(member.name) {
      throw .notSimulated("a subscription with the attribute \(member.name)")
    }
    isRaw = attributes["RawMessageDelivery"]?.string == "true" || attributes["RawMessageDelivery"]?.bool == true
    let word = attributes["FilterPolicyScope"]?.string ?? FilterScope.attributes.rawValue
    guard let scope = FilterScope(rawValue: word) else {
      throw SimulatedServices.invalidParameter("FilterPolicyScope: Invalid value [\(word)].")
    }
    self.scope = scope
    filter = try attributes["FilterPolicy"].map { policy throws(Refusal) in try Self.filter(policy) }
  }

  private static func filter(_ policy: JSON) throws(Refusal) -> ContentPattern {
    let value = policy.string.map { try? JSON(parsing: $0) } ?? policy
    guard let value else { throw SimulatedServices.invalidParameter("FilterPolicy: failed to parse JSON.") }
    do throws(PatternProblem) {
      return try ContentPattern(value)
    } catch {
      switch error {
      case .invalid(let reason): throw SimulatedServices.invalidParameter("FilterPolicy: \(reason)")
      case .notSimulated(let what): throw .notSimulated(what)
      }
    }
  }

  /// Whether the listener wants a message.
  func wants(_ message: String, _ attributes: MessageAttributes) -> Bool {
    guard let filter else { return true }
    switch scope {
    case .body:
      guard let body = try? JSON(parsing: message), body.object != nil else { return false }
      return filter.matches(body)
    case .attributes: return filter.matches(.object(JSONObject(attributes.attributes.compactMap(Self.filtered))))
    }
  }

  /// An attribute as filters see it.
  private static func filtered(_ attribute: MessageAttributes.Attribute) -> (String, JSON)? {
    switch attribute.type {
    case "String.Array": (try? JSON(parsing: attribute.value)).map { (attribute.name, $0) }
    case "Number": JSONNumber(text: attribute.value).map { (attribute.name, .number($0)) }
    default: attribute.isBinary ? nil : (attribute.name, .string(attribute.value))
    }
  }
}
