import Foundation
import Integrations
import Interpreter
import ItemReaders
import JSONModel
import StatesLanguage

/// Reads the items of large files in a folder that stands for S3, a thousand at a time as a distributed Map does.
struct ItemReadersBenchmark: Benchmark {
  let name = "item-readers"
  let help = "Read the items of a CSV and a JSONL file of <megabytes> (100 without it)"

  func run(_ arguments: [String]) throws(BenchmarkError) -> [Measurement] {
    guard let megabytes = arguments.isEmpty ? 100 : Int(arguments[0]), megabytes > 0 else {
      throw BenchmarkError(message: "the size is a number of megabytes")
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "asldb-items-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var measurements: [Measurement] = []
    for file in [Self.csv, Self.jsonLines] {
      measurements.append(try Self.measure(file, bytes: megabytes * 1_000_000, in: folder))
    }
    return measurements
  }

  /// A file that is generated, row by row.
  private struct GeneratedFile {
    let key: String
    let format: ItemFormat
    var header = ""
    let row: @Sendable (Int) -> String
  }

  private static func measure(
    _ file: GeneratedFile,
    bytes: Int,
    in folder: URL
  ) throws(BenchmarkError) -> Measurement {
    let rows = try write(file, bytes: bytes, in: folder.appending(path: "bucket"))
    let items = S3Items(S3Folder(root: folder.path))
    var read = 0
    let seconds = Stopwatch.seconds(bestOf: 1) { read = count(file, in: items) }
    guard read == rows else {
      throw BenchmarkError(message: "\(file.key): \(read) of \(rows) items were read")
    }
    return Measurement(
      subject: "\(file.key) (\(rows) items)",
      value: Double(bytes) / seconds / 1e6,
      unit: "MB/s",
      details: [("items/s", Double(rows) / seconds), ("peakMiB", Memory.peakMebibytes)]
    )
  }

  private static func count(_ file: GeneratedFile, in items: S3Items) -> Int {
    let arguments: JSON = ["Bucket": "bucket", "Key": .string(file.key)]
    var first = 0
    while true {
      let request = ItemRequest(
        run: MapRunID(number: 1),
        action: .getObject,
        arguments: arguments,
        source: .object(file.format),
        first: first,
        count: 1000
      )
      guard case .items(let some, let isLast) = items.answer(request) else { return first }
      first += some.count
      if isLast { return first }
    }
  }

  /// Writes a file of at least so many bytes.
  ///
  /// - Returns: how many rows it has.
  private static func write(_ file: GeneratedFile, bytes: Int, in bucket: URL) throws(BenchmarkError) -> Int {
    do {
      try FileManager.default.createDirectory(at: bucket, withIntermediateDirectories: true)
      let path = bucket.appending(path: file.key)
      try Data(file.header.utf8).write(to: path)
      let handle = try FileHandle(forWritingTo: path)
      defer { try? handle.close() }
      try handle.seekToEnd()
      var (rows, written) = (0, file.header.utf8.count)
      while written < bytes {
        let piece = Data((rows..<rows + 1000).map(file.row).joined().utf8)
        try handle.write(contentsOf: piece)
        rows += 1000
        written += piece.count
      }
      return rows
    } catch {
      throw BenchmarkError(message: "cannot write into \(bucket.path): \(error.localizedDescription)")
    }
  }

  private static let padding = String(repeating: "Lorem ipsum dolor sit amet ", count: 33)

  /// Rows of about 1,000 bytes, some of their fields in quotes.
  private static let csv = GeneratedFile(
    key: "orders.csv",
    format: .csv(CSVFormat(headers: .firstRow)),
    header: "id,customer,total,status,notes\n"
  ) { #"order-\#($0),"Example, Zoë",\#($0 % 997).25,"said ""now""","\#(padding)""# + "\n" }

  /// Lines of about 1,000 bytes.
  private static let jsonLines = GeneratedFile(key: "orders.jsonl", format: .jsonLines) {
    #"{"id":"order-\#($0)","customer":"Example, Zoë","total":\#($0 % 997).25,"lines":[1,2,3],"notes":"\#(padding)"}"#
      + "\n"
  }
}
