import Interpreter
import JSONModel
import ServiceCalls

/// A message that somebody publishes, checked as far as no topic is needed for it.
struct TopicMessage {
  /// The text.
  let text: String
  /// Texts for some protocols, when the message has a structure.
  let texts: JSONObject?
  /// The subject.
  let subject: String?
  /// The attributes.
  let attributes: MessageAttributes
  /// The group that it is ordered in.
  let group: String?
  /// What tells it from its repetitions.
  let deduplication: String?

  /// Makes a message with nothing but a text.
  init(text: String) {
    self.text = text
    texts = nil
    subject = nil
    attributes = .none
    group = nil
    deduplication = nil
  }

  /// Reads the members of a call or of an entry of a batch.
  init(_ members: Members) throws(Refusal) {
    guard let message = try members.text("Message") else {
      throw SimulatedServices.invalidParameter("Message Reason: no value for required parameter")
    }
    guard !message.isEmpty else { throw SimulatedServices.invalidParameter("Empty message") }
    subject = try members.text("Subject")
    if let subject, subject.isEmpty || subject.count > 100 || subject.contains(where: \.isNewline) {
      throw SimulatedServices.invalidParameter("Subject")
    }
    switch try members.text("MessageStructure") {
    case nil:
      text = message
      texts = nil
    case "json"?:
      guard let texts = (try? JSON(parsing: message))?.object else {
        throw SimulatedServices.invalidParameter("Message Structure - JSON message body failed to parse")
      }
      guard let text = texts["default"]?.string else {
        throw SimulatedServices.invalidParameter("Message Structure - No default entry in JSON message body")
      }
      self.text = text
      self.texts = texts
    case let structure?:
      throw SimulatedServices.invalidParameter("Invalid MessageStructure parameter: \(structure)")
    }
    do throws(Refusal) {
      attributes = try MessageAttributes(try members.structure("MessageAttributes"))
    } catch {
      guard case .error(let error) = error else { throw error }
      throw .error("ParameterValueInvalid", error.message)
    }
    group = try members.text("MessageGroupId")
    deduplication = try members.text("MessageDeduplicationId")
    guard message.utf8.count + attributes.bytes <= 262_144 else {
      throw SimulatedServices.invalidParameter("Message too long")
    }
  }

  /// Checks the message against the topic that it is published to.
  func check(against topic: Topic) throws(Refusal) {
    guard topic.isFIFO else {
      guard deduplication == nil else {
        throw SimulatedServices.invalidParameter(
          "MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not valid for "
            + "this topic type"
        )
      }
      return
    }
    guard group != nil else {
      throw SimulatedServices.invalidParameter("The MessageGroupId parameter is required for FIFO topics")
    }
    guard deduplication != nil || topic.deduplicatesByContent else {
      throw SimulatedServices.invalidParameter(
        "The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly"
      )
    }
  }

  /// The text that a protocol's listeners get.
  func text(for proto: String) -> String { texts?[proto]?.string ?? text }

  /// What the topic remembers of it.
  func publication(id: String, at now: Instant, delivered: [String]) -> Publication {
    Publication(
      id: id,
      at: now,
      subject: subject,
      message: text,
      attributes: attributes.json,
      delivered: delivered
    )
  }
}

extension MessageAttributes {
  /// No attributes.
  static let none = MessageAttributes(attributes: [])

  private init(attributes: [Attribute]) { self.attributes = attributes }
}
