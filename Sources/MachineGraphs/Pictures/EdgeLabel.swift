package import StatesLanguage

extension DefinitionOutline.Transition.Kind {
  /// What tells the way from others out of the same state in the least room: `1`, `D`, `!`; nothing for `Next`.
  package var number: String? {
    switch self {
    case .next: nil
    case .choice(let index, _): String(index + 1)
    case .otherwise: "D"
    case .caught: "!"
    }
  }

  /// What the way is taken for: the condition of a rule, the errors of a catcher.
  package var reason: String? {
    switch self {
    case .next: nil
    case .choice(_, let text): text
    case .otherwise: "default"
    case .caught(_, let errors): errors == ["States.ALL"] ? "any error" : errors.joined(separator: " ")
    }
  }

  /// The number and, as far as there is room, the reason.
  func label(columns: Int) -> String? {
    guard columns > 0, let reason else { return number }
    switch self {
    case .next: return nil
    case .choice(let index, _): return "\(index + 1) \(reason)"
    case .otherwise, .caught: return reason
    }
  }

  /// Why an execution goes this way.
  package var cause: PictureEdge.Cause {
    switch self {
    case .next: .next
    case .choice(let index, _): .rule(index)
    case .otherwise: .otherwise
    case .caught(let index, _): .catcher(index)
    }
  }
}
