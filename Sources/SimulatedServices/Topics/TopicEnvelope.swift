import Interpreter
import JSONModel
import StatesLanguage

/// What SNS puts around a message that it hands to a queue.
///
/// - Source: SNS developer guide, "Amazon SNS message and JSON formats", "HTTP/HTTPS notification JSON format".
struct TopicEnvelope {
  /// The message's identifier.
  let id: String
  /// The topic's ARN.
  let topic: String
  /// When it was published.
  let at: Instant
  /// The region.
  let region: String
  /// The ARN of the subscription.
  let subscription: String
  /// The sequence number, for an ordered topic.
  let sequenceNumber: String?

  /// The envelope with a message in it, laid out as SNS lays it out.
  func text(of message: TopicMessage) -> String {
    var object: JSONObject = ["Type": "Notification", "MessageId": .string(id)]
    object.set("SequenceNumber", sequenceNumber)
    object["TopicArn"] = .string(topic)
    object.set("Subject", message.subject)
    object["Message"] = .string(message.text(for: "sqs"))
    object["Timestamp"] = .string(at.timestamp.text)
    if sequenceNumber == nil {
      object["SignatureVersion"] = "1"
      object["Signature"] = "EXAMPLE"
      object["SigningCertURL"] = .string(
        "https://sns.\(region).amazonaws.com/SimpleNotificationService-0000000000000000000000.pem"
      )
    }
    object["UnsubscribeURL"] = .string(
      "https://sns.\(region).amazonaws.com/?Action=Unsubscribe&SubscriptionArn=\(subscription)"
    )
    let attributes = message.attributes.attributes.map { attribute in
      (attribute.name, ["Type": .string(attribute.type), "Value": .string(attribute.value)] as JSON)
    }
    if !attributes.isEmpty { object["MessageAttributes"] = .object(JSONObject(attributes)) }
    return Self.text(of: object, indented: "")
  }

  private static func text(of object: JSONObject, indented indentation: String) -> String {
    let inner = indentation + "  "
    let members = object.members.map { member in
      let value =
        switch member.value {
        case .object(let nested) where indentation.isEmpty: text(of: nested, indented: inner)
        case .object(let nested): flatText(of: nested)
        case .null, .bool, .number, .string, .array: member.value.text()
        }
      return "\(inner)\(JSON.string(member.name).text()) : \(value)"
    }
    return "{\n" + members.joined(separator: ",\n") + "\n\(indentation)}"
  }

  private static func flatText(of object: JSONObject) -> String {
    let members = object.members.map { "\(JSON.string($0.name).text()):\($0.value.text())" }
    return "{" + members.joined(separator: ",") + "}"
  }
}
