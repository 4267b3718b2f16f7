/// Something whose speed is worth watching.
protocol Benchmark: Sendable {
  /// What the benchmark is called on the command line.
  var name: String { get }
  /// One line, imperative, for the usage text; what stands in angle brackets is an argument.
  var help: String { get }

  /// Measures; the arguments are what stands after the name on the command line.
  func run(_ arguments: [String]) throws(BenchmarkError) -> [Measurement]
}

/// Why nothing can be measured.
struct BenchmarkError: Error {
  /// What is wrong, in words.
  let message: String
}

/// Every benchmark that the tool can run.
let benchmarks: [any Benchmark] = [
  JSONBenchmark(),
  JSONPathBenchmark(),
  JSONataBenchmark(),
  InterpreterBenchmark(),
  DebuggerBenchmark(),
  DistributedMapBenchmark(),
  ItemReadersBenchmark(),
  ServicesBenchmark(),
  CheckBenchmark(),
  CatalogBenchmark(),
  EndpointBenchmark(),
  GraphBenchmark(),
]
