import Foundation
import JSONataEngine

/// Reads and evaluates expressions, beside what the reference implementation reaches.
struct JSONataBenchmark: Benchmark {
  let name = "jsonata"
  let help = "Evaluate and read expressions: <workload.json> [names of rows, or scaling]"

  func run(_ arguments: [String]) throws(BenchmarkError) -> [Measurement] {
    guard let path = arguments.first else {
      throw BenchmarkError(message: "jsonata needs the path of a workload")
    }
    let workload = try JSONataWorkload(path: path)
    let wanted = Set(arguments.dropFirst())
    let rows = workload.rows.filter { wanted.isEmpty || wanted.contains($0.name) }
    var measurements: [Measurement] = []
    for row in rows { measurements.append(Self.measurement(row.name, try row.rate())) }
    for (name, text) in workload.texts where wanted.isEmpty || wanted.contains(name) {
      measurements.append(Self.measurement(name, try Self.readingRate(name, text)))
    }
    measurements += Self.geometricMean(measurements)
    guard wanted.isEmpty || wanted.contains("scaling") else { return measurements }
    for row in JSONataScaling.all { measurements.append(try row.measurement(workload)) }
    return measurements
  }

  private static func readingRate(_ name: String, _ text: String) throws(BenchmarkError) -> Double {
    do throws(JSONataError) {
      _ = try JSONataExpression(parsing: text)
    } catch {
      throw BenchmarkError(message: "\(name) cannot be read: \(error)")
    }
    return Rate.perSecond { _ = try? JSONataExpression(parsing: text) }
  }

  private static func measurement(_ name: String, _ rate: Double) -> Measurement {
    let reference = JSONataBaseline.reference[name]
    return Measurement(
      subject: name,
      value: rate,
      unit: "ops/s",
      details: reference.map { [("reference", $0), (ratio, rate / $0)] } ?? []
    )
  }

  private static let ratio = "ratio"

  /// How many times the reference's speed the rows reach, on the average of their logarithms, and at least.
  private static func geometricMean(_ measurements: [Measurement]) -> [Measurement] {
    let ratios = measurements.flatMap(\.details).filter { $0.name == ratio }.map(\.value)
    guard let least = ratios.min() else { return [] }
    let mean = exp(ratios.map { log($0) }.reduce(0, +) / Double(ratios.count))
    return [
      Measurement(subject: "geometric mean", value: mean, unit: "times the reference", details: [("least", least)])
    ]
  }
}
