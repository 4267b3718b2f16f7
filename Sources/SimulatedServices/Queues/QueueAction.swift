/// The actions of SQS that are simulated.
enum QueueAction: String, CaseIterable {
  case sendMessage, sendMessageBatch, receiveMessage, deleteMessage, deleteMessageBatch, changeMessageVisibility
  case getQueueUrl, getQueueAttributes, setQueueAttributes, createQueue, deleteQueue, listQueues, purgeQueue

  /// The members that are understood.
  var members: [String] {
    switch self {
    case .sendMessage: ["QueueUrl"] + Self.entryMembers
    case .sendMessageBatch, .deleteMessageBatch: ["QueueUrl", "Entries"]
    case .receiveMessage:
      [
        "QueueUrl", "MaxNumberOfMessages", "VisibilityTimeout", "WaitTimeSeconds", "AttributeNames",
        "MessageSystemAttributeNames", "MessageAttributeNames",
      ]
    case .deleteMessage: ["QueueUrl", "ReceiptHandle"]
    case .changeMessageVisibility: ["QueueUrl", "ReceiptHandle", "VisibilityTimeout"]
    case .getQueueUrl: ["QueueName", "QueueOwnerAWSAccountId", "QueueOwnerAwsAccountId"]
    case .getQueueAttributes: ["QueueUrl", "AttributeNames"]
    case .setQueueAttributes: ["QueueUrl", "Attributes"]
    case .createQueue: ["QueueName", "Attributes", "Tags"]
    case .deleteQueue, .purgeQueue: ["QueueUrl"]
    case .listQueues: ["QueueNamePrefix", "MaxResults"]
    }
  }

  /// The members of a message that is sent.
  static let entryMembers = [
    "MessageBody", "DelaySeconds", "MessageAttributes", "MessageDeduplicationId", "MessageGroupId",
    "MessageSystemAttributes",
  ]
}

extension QueueAction {
  private static let known = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.members) })

  /// The members that are understood, kept once made.
  var knownMembers: [String] { Self.known[self] ?? [] }
}
