/// Something whose speed is worth watching.
protocol Benchmark: Sendable {
  /// What the benchmark is called on the command line.
  var name: String { get }
  /// One line, imperative, for the usage text.
  var help: String { get }

  /// Measures; each result is one line, for example `parse: 210 MB/s`.
  func run() -> [String]
}

/// Every benchmark that the tool can run.
let benchmarks: [any Benchmark] = [
  JSONBenchmark(),
  JSONPathBenchmark(),
]
