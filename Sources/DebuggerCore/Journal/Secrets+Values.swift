import JSONModel

/// Secrets that stand in texts of values.
extension Secrets {
  /// The members of a definition whose texts are names, and no data.
  private static let names: Set<String> = [
    "Type", "Next", "Default", "StartAt", "Resource", "QueryLanguage", "ErrorEquals", "Error", "Version", "Variable",
    "InputPath", "OutputPath", "ResultPath", "ItemsPath", "Mode", "ExecutionType", "ProcessorConfig",
  ]

  /// A value whose texts have no secrets.
  func hidden(_ value: JSON) -> JSON {
    guard !isEmpty else { return value }
    return switch value {
    case .string(let text): .string(hidden(text))
    case .array(let elements): .array(elements.map { hidden($0) })
    case .object(let object): .object(JSONObject(object.members.map { ($0.name, hidden($0.value)) }))
    case .null, .bool, .number: value
    }
  }

  /// A definition whose data and expressions have no secrets.
  func hidden(inDefinition value: JSON) -> JSON {
    guard !isEmpty else { return value }
    return switch value {
    case .string(let text) where text.hasPrefix("{%") || text.hasPrefix("States."): .string(hidden(inExpression: text))
    case .string(let text) where text.hasPrefix("$"): value
    case .string(let text): .string(hidden(text))
    case .array(let elements): .array(elements.map { hidden(inDefinition: $0) })
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { ($0.name, Self.names.contains($0.name) ? $0.value : hidden(inDefinition: $0.value)) }
        )
      )
    case .null, .bool, .number: value
    }
  }
}
