import JSONModel

/// What values an event, or a message's attributes, must have: EventBridge's event patterns and SNS's filter policies.
///
/// - Source: EventBridge user guide, "Comparison operators"; SNS developer guide, "Filter policy constraints".
struct ContentPattern: Sendable, Equatable {
  /// What one member must be.
  enum Condition: Sendable, Equatable {
    /// A structure that matches.
    case nested(ContentPattern)
    /// A value, or one of a list's values, that one of the tests accepts.
    case anyOf([ValueTest])
  }

  /// One member and its condition.
  struct Field: Sendable, Equatable {
    /// The member's name.
    let name: String
    /// Its condition.
    let condition: Condition
  }

  /// Conditions that must all hold.
  let fields: [Field]
  /// Lists of patterns: of each list one must match.
  let alternatives: [[ContentPattern]]

  /// Whether a value matches.
  func matches(_ value: JSON) -> Bool {
    fields.allSatisfy { field in field.condition.matches(value[field.name]) }
      && alternatives.allSatisfy { patterns in patterns.contains { $0.matches(value) } }
  }
}

extension ContentPattern.Condition {
  fileprivate func matches(_ value: JSON?) -> Bool {
    switch self {
    case .nested(let pattern):
      if let elements = value?.array { return elements.contains { $0.object != nil && pattern.matches($0) } }
      return pattern.matches(value ?? [:])
    case .anyOf(let tests):
      guard let value, value.object == nil else {
        return tests.contains { $0 == .exists(false) }
      }
      let values = value.array ?? [value]
      return tests.contains { test in
        switch test {
        case .exists(let isWanted): isWanted
        case .equals, .prefix, .suffix, .equalsIgnoringCase, .numeric, .wildcard, .anythingBut:
          values.contains { test.accepts($0) }
        }
      }
    }
  }
}
