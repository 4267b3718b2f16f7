import JSONModel

/// Histories: their payloads are texts of JSON inside the details of events.
extension Redaction {
  /// The members of details that hold a payload as a text.
  private static let payloads: Set<String> = ["input", "output", "parameters"]

  /// The events of a history without the secrets of their payloads; what the events themselves are called stays.
  func redacted(history events: JSON) -> JSON {
    .array((events.array ?? []).map(redacted(event:)))
  }

  private func redacted(event: JSON) -> JSON {
    guard let object = event.object else { return event }
    return .object(
      JSONObject(
        object.members.map { member in
          guard member.name.hasSuffix("EventDetails"), let details = member.value.object else {
            return (member.name, member.value)
          }
          return (member.name, .object(JSONObject(details.members.map { ($0.name, redacted(detail: $0)) })))
        }
      )
    )
  }

  private func redacted(detail: JSONObject.Member) -> JSON {
    switch (detail.name, detail.value) {
    case (let name, .string(let text)) where Self.payloads.contains(name): .string(redacted(payload: text))
    case ("assignedVariables", .object(let variables)):
      .object(
        JSONObject(
          variables.members.map { variable in
            (variable.name, variable.value.string.map { .string(redacted(payload: $0, of: variable.name)) } ?? .null)
          }
        )
      )
    case _: detail.value
    }
  }

  private func redacted(payload text: String, of name: String = "") -> String {
    guard let value = try? JSON(parsing: text) else { return text }
    let changed = redacted(value, of: name)
    return changed == value ? text : changed.text()
  }
}
