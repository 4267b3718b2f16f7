import JSONModel
import JSONPathEngine

/// Evaluates and compiles paths on a small document.
struct JSONPathBenchmark: Benchmark {
  let name = "jsonpath"
  let help = "Evaluate and compile paths"

  private static let document: JSON = [
    "x": 1,
    "a": ["c": 2, "b": ["d": [1, 2, ["e": 5]]]],
    "items": [["id": 1, "price": 5.5], ["id": 2, "price": 15], ["id": 3, "price": 2]],
  ]

  private static let paths = [
    "$", "$.a", "$.a.b", "$.a.b.d[2].e", "$.items[*].id", "$.items[?(@.price < 10)].id", "$..id",
  ]

  func run(_ arguments: [String]) throws(BenchmarkError) -> [Measurement] {
    Self.paths.compactMap { text in
      guard let path = try? JSONPath(parsing: text) else { return nil }
      return Measurement(
        subject: text,
        value: Self.nanoseconds(times: 200_000) { _ = try? path.evaluate(on: Self.document) },
        unit: "ns to evaluate",
        details: [("compileNanoseconds", Self.nanoseconds(times: 20_000) { _ = try? JSONPath(parsing: text) })]
      )
    }
  }

  private static func nanoseconds(times: Int, _ work: () -> Void) -> Double {
    Stopwatch.seconds { for _ in 0..<times { work() } } / Double(times) * 1e9
  }
}
