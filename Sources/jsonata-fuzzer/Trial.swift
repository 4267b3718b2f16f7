import JSONModel
import JSONataEngine

/// One expression, read with each library of functions and evaluated on a document that has something of everything.
struct Trial {
  private let text: String

  /// Makes a trial of an expression.
  init(_ text: String) { self.text = text }

  /// So little that what does not end is told apart from what takes long.
  private static let limits = JSONataLimits(steps: 200_000, depth: 2_000, bytes: 4_000_000)

  private static let document: JSON = [
    "name": "Ada", "price": 12.5, "flag": true, "nothing": JSON.null, "tags": ["a", "b", "a"],
    "lines": [["sku": "x-1", "n": 1], ["sku": "y-2", "n": 2, "lines": [["n": 3]]]], "text": "took 17ms, took 3ms",
    "grid": [[1, 2], [3, [4]]], "when": "2026-11-25T19:30:00.000Z",
  ]

  /// Reads and evaluates it; errors are as good as values.
  func run() {
    for library in [JSONataLibrary.standard, .stepFunctions { _, _ in nil }] {
      guard let expression = try? JSONataExpression(parsing: text, library: library) else { continue }
      let result = try? expression.evaluate(
        Self.document,
        bindings: ["states": ["input": Self.document]],
        environment: JSONataEnvironment(seed: 1),
        limits: Self.limits
      )
      // The result has to be a value like any other: written, compared, and gone at the end.
      if let result { precondition(result == result && !result.text().isEmpty, "a value is not equal to itself") }
    }
  }
}
