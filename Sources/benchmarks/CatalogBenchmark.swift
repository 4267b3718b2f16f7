import ServiceCatalog

/// Looks services and actions up in the catalog, for the first time and later.
struct CatalogBenchmark: Benchmark {
  let name = "catalog"
  let help = "Look services and actions up, for the first time and later"

  func run(_ arguments: [String]) throws(BenchmarkError) -> [Measurement] {
    let first = [
      Self.once("first service, with the index") { _ = SDKService["sqs"] },
      Self.once("first use of ec2, the longest") { _ = SDKService["ec2"]?.action("runInstances") },
      Self.once("first optimized service, with all tables") { _ = OptimizedService["sqs"] },
    ]
    guard let service = SDKService["sqs"], service.action("sendMessage") != nil else {
      throw BenchmarkError(message: "the catalog has no sqs:sendMessage")
    }
    return first + [
      Self.often("service") { _ = SDKService["sqs"] },
      Self.often("action of a service") { _ = service.action("sendMessage") },
      Self.often("optimized action, by service and name") { _ = CatalogAction("sendMessage", of: "sqs") },
      Self.often("SDK action, by service and name") { _ = CatalogAction("sendMessage", of: "aws-sdk:sqs") },
      Self.once("all services") { for name in SDKService.names { _ = SDKService[name] } },
    ]
  }

  private static func once(_ subject: String, _ work: () -> Void) -> Measurement {
    Measurement(subject: subject, value: Stopwatch.seconds(bestOf: 1, work) * 1e6, unit: "µs")
  }

  private static func often(_ subject: String, _ work: () -> Void) -> Measurement {
    let times = 10_000
    let seconds = Stopwatch.seconds { for _ in 0..<times { work() } }
    return Measurement(subject: subject, value: seconds / Double(times) * 1e6, unit: "µs")
  }
}
