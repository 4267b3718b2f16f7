import HashTreeCollections
import Interpreter

/// All topics.
struct TopicService: Sendable, Equatable {
  /// The topics by their names.
  var topics: TreeDictionary<String, Topic> = [:]
  /// What was sent to telephone numbers and other targets, which are no topics.
  var direct = AppendOnlyLog<Publication>()

  /// The topics' names in alphabetical order.
  var names: [String] { topics.keys.sorted() }
}

/// The actions of SNS that are simulated.
enum TopicAction: String, CaseIterable {
  case publish, publishBatch, createTopic, deleteTopic, subscribe, unsubscribe
  case listTopics, listSubscriptions, listSubscriptionsByTopic, getTopicAttributes

  /// The members that are understood.
  var members: [String] {
    switch self {
    case .publish: ["TopicArn", "TargetArn", "PhoneNumber"] + Self.messageMembers
    case .publishBatch: ["TopicArn", "PublishBatchRequestEntries"]
    case .createTopic: ["Name", "Attributes", "Tags"]
    case .deleteTopic, .listSubscriptionsByTopic, .getTopicAttributes: ["TopicArn"]
    case .subscribe: ["TopicArn", "Protocol", "Endpoint", "Attributes", "ReturnSubscriptionArn"]
    case .unsubscribe: ["SubscriptionArn"]
    case .listTopics, .listSubscriptions: []
    }
  }

  /// The members of a message that is published.
  static let messageMembers = [
    "Message", "Subject", "MessageStructure", "MessageAttributes", "MessageDeduplicationId", "MessageGroupId",
  ]
}
