import HashTreeCollections
import JSONModel
import ServiceCalls

extension SimulatedServices {
  /// What SNS answers.
  mutating func answer(_ action: TopicAction, _ call: APICall) throws(Refusal) -> JSON {
    let members = try Members(call, action.members)
    switch action {
    case .publish: return .object(try publish(members))
    case .publishBatch: return try publishBatch(members)
    case .createTopic: return try createTopic(members)
    case .deleteTopic:
      topics.topics[AccountPlace.name(of: try topicARN(members))] = nil
      return [:]
    case .subscribe: return try subscribe(members)
    case .unsubscribe: return try unsubscribe(members)
    case .listTopics:
      return ["Topics": .array(topics.names.map { ["TopicArn": .string(topicARN(of: $0))] })]
    case .listSubscriptions:
      let all = topics.names.flatMap { name in topics.topics[name].map(subscriptions) ?? [] }
      return ["Subscriptions": .array(all)]
    case .listSubscriptionsByTopic:
      let name = try existingTopic(members)
      return ["Subscriptions": .array(topics.topics[name].map(subscriptions) ?? [])]
    case .getTopicAttributes: return try topicAttributes(members)
    }
  }

  /// The ARN of a topic.
  func topicARN(of name: String) -> String { place.arn("sns", name) }

  /// What SNS says of a topic that is not there.
  static let noTopic = Refusal.error("NotFound", "Topic does not exist", status: 404)

  /// An invalid parameter, as SNS says it.
  static func invalidParameter(_ reason: String) -> Refusal {
    .error("InvalidParameter", "Invalid parameter: \(reason)")
  }

  private func topicARN(_ members: Members) throws(Refusal) -> String {
    guard let arn = try members.text("TopicArn") else {
      throw Self.invalidParameter("TopicArn Reason: no value for required parameter")
    }
    return arn
  }

  /// The name of the topic that a call is of; a missing one is made where the setup allows it.
  mutating func existingTopic(_ members: Members) throws(Refusal) -> String {
    try existingTopic(arn: try topicARN(members))
  }

  /// The name of the topic with an ARN; a missing one is made where the setup allows it.
  mutating func existingTopic(arn: String) throws(Refusal) -> String {
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 6, parts[0] == "arn", parts[2] == "sns" else {
      throw Self.invalidParameter("TopicArn Reason: An ARN must have at least 6 elements, not \(parts.count)")
    }
    let name = String(parts[5])
    if topics.topics[name] != nil { return name }
    guard setup.makesMissingTopics, Self.isTopicName(name) else { throw Self.noTopic }
    topics.topics[name] = Topic(name: name, attributes: name.hasSuffix(".fifo") ? Self.fifoAttributes : [:])
    return name
  }

  static let fifoAttributes: JSONObject = ["FifoTopic": "true", "ContentBasedDeduplication": "true"]

  static func isTopicName(_ name: String) -> Bool {
    let base = name.hasSuffix(".fifo") ? name.dropLast(5) : name[...]
    return !base.isEmpty && name.utf8.count <= 256 && base.utf8.allSatisfy(\.isNameByte)
  }

  private mutating func createTopic(_ members: Members) throws(Refusal) -> JSON {
    let name = try members.text("Name") ?? ""
    guard Self.isTopicName(name) else {
      throw Self.invalidParameter("Topic Name")
    }
    let attributes = try members.structure("Attributes") ?? [:]
    let known = ["DisplayName", "FifoTopic", "ContentBasedDeduplication", "Policy", "KmsMasterKeyId", "DeliveryPolicy"]
    for member in attributes.members where !known.contains(member.name) {
      throw .notSimulated("sns:createTopic with the attribute \(member.name)")
    }
    guard (attributes["FifoTopic"]?.string == "true") == name.hasSuffix(".fifo") else {
      throw Self.invalidParameter(
        "Topic Name Reason: Fifo Topic names must end with .fifo and must be made up of only uppercase and lowercase "
          + "ASCII letters, numbers, underscores, and hyphens, and must be between 1 and 256 characters long."
      )
    }
    if let topic = topics.topics[name] {
      guard attributes.members.allSatisfy({ topic.attributes[$0.name] == $0.value }) else {
        throw Self.invalidParameter("Attributes Reason: Topic already exists with different attributes")
      }
    } else {
      topics.topics[name] = Topic(name: name, attributes: attributes)
    }
    return ["TopicArn": .string(topicARN(of: name))]
  }

  private mutating func topicAttributes(_ members: Members) throws(Refusal) -> JSON {
    let name = try existingTopic(members)
    guard let topic = topics.topics[name] else { throw Self.noTopic }
    var attributes: JSONObject = [
      "TopicArn": .string(topicARN(of: name)), "Owner": .string(place.account), "DisplayName": "",
      "SubscriptionsConfirmed": .string(String(topic.subscriptions.count)), "SubscriptionsPending": "0",
      "SubscriptionsDeleted": "0",
    ]
    for member in topic.attributes.members { attributes[member.name] = member.value }
    return ["Attributes": .object(attributes)]
  }

  private func subscriptions(_ topic: Topic) -> [JSON] {
    topic.subscriptions.map { subscription in
      [
        "SubscriptionArn": .string(subscription.arn), "Owner": .string(place.account),
        "Protocol": .string(subscription.proto), "Endpoint": .string(subscription.endpoint),
        "TopicArn": .string(topicARN(of: topic.name)),
      ]
    }
  }
}
