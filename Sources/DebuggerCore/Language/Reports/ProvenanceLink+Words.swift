extension ProvenanceLink {
  /// What made the value, in words: `Parameters.id <- $.order.id`.
  package var words: String {
    guard let field else { return origin.words }
    switch origin {
    case .copy where field.hasSuffix("ResultPath"): return text.map { "\(field) \($0)" } ?? field
    case .copy: return text.map { "\(field) <- \($0)" } ?? field
    case .computed: return text.map { "\(field) = \($0)" } ?? field
    case .executionInput, .literal, .task, .joined, .mapRun, .engine, .byHand, .given, .farther:
      return "\(field): \(origin.words)"
    }
  }
}

extension ProvenanceLink.Origin {
  /// How a value comes to be somewhere, in words.
  package var words: String {
    switch self {
    case .executionInput: "the execution's input"
    case .literal: "stands in the definition"
    case .copy: "a copy"
    case .computed: "computed"
    case .task: "the task's answer"
    case .joined: "all outputs together"
    case .mapRun: "from outside, for the Map Run"
    case .engine: "made by the execution"
    case .byHand: "set by hand"
    case .given: "there from the beginning"
    case .farther: "from farther back; go there and ask again"
    }
  }
}
