/// The fields that carry data through a state: those of the language that the state is written in.
public indirect enum DataFlow: Sendable {
  /// Paths and payload templates.
  case jsonPath(PathFlow)
  /// Templates whose texts can be expressions.
  case jsonata(ExpressionFlow)

  /// The language.
  public var language: QueryLanguage {
    switch self {
    case .jsonPath: .jsonPath
    case .jsonata: .jsonata
    }
  }

  /// The fields of a state in JSONPath; none in JSONata.
  public var paths: PathFlow? {
    if case .jsonPath(let flow) = self { flow } else { nil }
  }

  /// The fields of a state in JSONata; none in JSONPath.
  public var expressions: ExpressionFlow? {
    if case .jsonata(let flow) = self { flow } else { nil }
  }
}
