import JSONModel
import StatesLanguage

/// The members that a service's API takes as text, where a task may write a JSON value.
struct TextMembers {
  /// Members that become texts.
  var names: [String] = []
  /// A list whose elements have such a member.
  var list: (name: String, member: String)?
  /// What a member is when it is missing.
  var defaults: [(name: String, text: String)] = []

  /// Those of an optimized action.
  ///
  /// - Source: Step Functions guide, the page of each service; recorded for SQS, SNS, EventBridge, Lambda and Step
  ///   Functions.
  static func ofOptimized(_ action: ServiceAction) -> TextMembers {
    switch (action.service, action.action) {
    case ("bedrock", "invokeModel"): TextMembers(names: ["Body"])
    case ("events", "putEvents"): TextMembers(list: ("Entries", "Detail"))
    case ("lambda", "invoke"): TextMembers(names: ["Payload"])
    case ("sns", "publish"): TextMembers(names: ["Message"])
    case ("sqs", "sendMessage"): TextMembers(names: ["MessageBody"])
    case ("states", "startExecution"): TextMembers(names: ["Input"], defaults: [("Input", "{}")])
    default: TextMembers()
    }
  }

  /// The members with texts where there have to be some; `null` stays: it is no value.
  func applied(to object: JSONObject) -> JSONObject {
    var object = object
    for name in names { object.change(name, by: Self.text) }
    if let list { object.change(list.name) { Self.texts(of: list.member, in: $0) } }
    for (name, text) in defaults where object[name]?.isNull ?? true { object[name] = .string(text) }
    return object
  }

  private static func text(_ value: JSON) -> JSON { value.isNull ? value : .string(value.plainText) }

  private static func texts(of member: String, in list: JSON) -> JSON {
    guard case .array(let elements) = list else { return list }
    return .array(
      elements.map { element in
        guard case .object(var object) = element else { return element }
        object.change(member, by: text)
        return .object(object)
      }
    )
  }
}
