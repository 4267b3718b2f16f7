package import JSONModel

extension JSON.Kind {
  /// The kind with its article: `an object`, `a number`, `null`.
  package var withArticle: String {
    switch self {
    case .null: "null"
    case .boolean, .number, .string: "a \(rawValue)"
    case .array, .object: "an \(rawValue)"
    }
  }
}
