import JSONModel

/// Parses and writes a document of 100 MB, and one of 1 MiB with positions.
struct JSONBenchmark: Benchmark {
  let name = "json"
  let help = "Parse and write large texts"

  func run(_ arguments: [String]) throws(BenchmarkError) -> [Measurement] {
    let records = Self.records(megabytes: 100)
    let definition = Self.records(megabytes: 1)
    guard let value = try? JSON(parsing: records) else {
      throw BenchmarkError(message: "the generated text is not JSON")
    }
    return [
      Self.rate("parse", records.count) { _ = try? JSON(parsing: records) },
      Self.rate("parse with positions", definition.count) { _ = try? JSONDocument(parsing: definition) },
      Self.rate("write", records.count) { _ = value.utf8() },
      Self.rate("write indented", value.utf8(.pretty).count) { _ = value.utf8(.pretty) },
      Self.rate("count", records.count) { _ = value.utf8Count },
    ]
  }

  private static func rate(_ title: String, _ bytes: Int, _ work: () -> Void) -> Measurement {
    let seconds = Stopwatch.seconds(work)
    return Measurement(
      subject: title,
      value: Double(bytes) / seconds / 1e6,
      unit: "MB/s",
      details: [("bytes", Double(bytes)), ("milliseconds", seconds * 1000)]
    )
  }

  /// An array of orders, with what such data mostly has: short and long strings, integers, decimals, nesting.
  private static func records(megabytes: Int) -> [UInt8] {
    var text: [UInt8] = Array("[".utf8)
    var index = 0
    while text.count < megabytes * 1_000_000 {
      text += Array((index == 0 ? record(0) : "," + record(index)).utf8)
      index += 1
    }
    return text + Array("]".utf8)
  }

  private static func record(_ index: Int) -> String {
    """
    {"id":"order-\(index)","customer":{"name":"Zoë Example","email":"zoe.\(index)@example.com","vip":\(index % 7 == 0)},\
    "items":[{"sku":"A-\(index % 977)","quantity":\(index % 9 + 1),"price":\(index % 500).25},\
    {"sku":"B-\(index % 31)","quantity":1,"price":19.99,"note":"gift \\"wrapped\\", leave at the door\\n"}],\
    "total":\(index * 31 % 100_000).5,"created":\(1_700_000_000 + index),"coupon":null,\
    "tags":["new","2024-05-01T12:30:00Z","arn:aws:states:us-east-1:123456789012:stateMachine:Orders"]}

    """
  }
}
