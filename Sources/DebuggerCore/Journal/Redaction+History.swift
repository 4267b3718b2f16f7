import JSONModel

/// Histories: their payloads are texts of JSON inside the details of events.
extension Redaction {
  /// The members of details that hold a payload as a text.
  private static let payloads: Set<String> = ["input", "output", "parameters"]

  /// The events of a history with each of their payloads changed; what the events themselves are called stays.
  ///
  /// - Parameters:
  ///   - events: The events.
  ///   - change: Changes a payload, or the value of a variable of that name.
  ///   - word: Changes the cause of an error.
  /// - Returns: The changed events.
  static func changed(
    history events: JSON,
    payload change: (JSON, String) -> JSON,
    cause word: (String) -> String
  ) -> JSON {
    .array(
      (events.array ?? []).map { event in
        guard let object = event.object else { return event }
        return .object(
          JSONObject(
            object.members.map { member in
              guard member.name.hasSuffix("EventDetails"), let details = member.value.object else {
                return (member.name, member.value)
              }
              let changed = details.members.map { ($0.name, Self.changed(detail: $0, change, word)) }
              return (member.name, .object(JSONObject(changed)))
            }
          )
        )
      }
    )
  }

  private static func changed(
    detail: JSONObject.Member,
    _ change: (JSON, String) -> JSON,
    _ word: (String) -> String
  ) -> JSON {
    switch (detail.name, detail.value) {
    case (let name, .string(let text)) where payloads.contains(name): .string(changed(payload: text, of: "", change))
    case ("cause", .string(let text)): .string(word(text))
    case ("assignedVariables", .object(let variables)):
      .object(
        JSONObject(
          variables.members.map { variable in
            let text = variable.value.string.map { changed(payload: $0, of: variable.name, change) }
            return (variable.name, text.map(JSON.string) ?? variable.value)
          }
        )
      )
    case _: detail.value
    }
  }

  private static func changed(payload text: String, of name: String, _ change: (JSON, String) -> JSON) -> String {
    guard let value = try? JSON(parsing: text) else { return text }
    let changed = change(value, name)
    return changed == value ? text : changed.text()
  }
}
