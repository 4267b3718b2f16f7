import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("The items and results of Map Runs")
struct MapRunDataTests {
  /// Runs an execution whose reader has so many items, a few at a time.
  private func run(_ text: String, input: String = "{}", itemCount: Int, chunk: Int = 3) throws -> (
    Execution, [ItemRequest], [ResultFile]
  ) {
    var execution = try execution(text, input: input)
    var requests: [ItemRequest] = []
    var files: [ResultFile] = []
    while true {
      execution.run()
      let effects = execution.takeEffects()
      guard !effects.isEmpty else { return (execution, requests, files) }
      for effect in effects {
        switch effect {
        case .readItems(let request):
          requests.append(request)
          let end = min(itemCount, request.first + min(chunk, request.count))
          let items = (request.first..<end).map { ReadItem(value: .number(JSONNumber($0)), source: "S3://b/k") }
          try execution.deliver(.itemsRead(request.run, .items(items, isLast: end == itemCount)), at: execution.now)
        case .writeResults(let file):
          files.append(file)
          if file.isLast { try execution.deliver(.resultsWritten(file.run, failure: nil), at: execution.now) }
        case .startTask, .cancelTask, .childEnded, .removeResults: break
        }
      }
    }
  }

  private static func reader(_ configuration: String = "") -> String {
    #""ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key.$": "$.key"}, "ReaderConfig": {"InputType": "JSONL"\#(configuration)}},"#
  }

  @Test("are read in parts, as they are needed")
  func readsInParts() throws {
    let (execution, requests, _) = try run(distributed(Self.reader()), input: #"{"key": "k"}"#, itemCount: 8)
    #expect(execution.status == .succeeded(output: [0, 1, 2, 3, 4, 5, 6, 7]))
    #expect(requests.map(\.first) == [0, 3, 6])
    #expect(requests.first?.arguments == ["Bucket": "b", "Key": "k"])
    #expect(execution.history[2].detail == .mapStarted(length: 0))
    #expect(execution.mapRuns.first?.items.total == 8)
  }

  @Test("are no more than MaxItems", arguments: [("2", 2), ("7", 7), ("0", 8), ("100", 8)])
  func maxItems(_ most: String, _ count: Int) throws {
    let text = distributed(Self.reader(#", "MaxItems": \#(most)"#))
    let (execution, _, _) = try run(text, input: #"{"key": "k"}"#, itemCount: 8)
    #expect(execution.mapRuns.first?.items.total == count)
  }

  @Test("a MaxItems that is not positive fails the run, one that is no number the execution")
  func badMaxItems() throws {
    let text = distributed(Self.reader(#", "MaxItemsPath": "$.most""#))
    let (negative, _, _) = try run(text, input: #"{"key": "k", "most": -1}"#, itemCount: 8)
    #expect(negative.status == .failed(error: "States.ItemReaderFailed", cause: "field MaxItems must be positive"))
    let (wrong, _, _) = try run(text, input: #"{"key": "k", "most": "x"}"#, itemCount: 8)
    #expect(wrong.events.last == "4<-3 ExecutionFailed")
  }

  @Test("a reader that cannot read fails the run")
  func readerFails() throws {
    let catches = #""Catch": [{"ErrorEquals": ["States.ItemReaderFailed"], "Next": "C"}],"#
    let text = distributed(Self.reader() + catches, more: #", "C": {"Type": "Succeed"}"#)
    var execution = try execution(text, input: #"{"key": "k"}"#)
    execution.run()
    let run = try #require(execution.mapRuns.first)
    try execution.deliver(.itemsRead(run.id, .failed(cause: "no such bucket")), at: execution.now)
    execution.run()
    #expect(execution.status == .succeeded(output: ["Error": "States.ItemReaderFailed", "Cause": "no such bucket"]))
    #expect(throws: StimulusError.executionEnded) {
      try execution.deliver(.itemsRead(run.id, .items([], isLast: true)), at: execution.now)
    }
  }

  /// Limits of batches, and the batches that nine one-digit items make.
  static let batches: [(fields: String, sizes: [Int])] = [
    (#""MaxItemsPerBatch": 4"#, [4, 4, 1]),
    // {"Items":[0,1,2]} has 17 bytes.
    (#""MaxInputBytesPerBatch": 17"#, [3, 3, 3]), (#""MaxInputBytesPerBatch": 18"#, [3, 3, 3]),
    (#""MaxInputBytesPerBatch": 19"#, [4, 4, 1]),
    (#""MaxItemsPerBatch": 2, "MaxInputBytesPerBatch": 17"#, [2, 2, 2, 2, 1]),
    (#""MaxItemsPerBatch": 9"#, [9]), (#""MaxItemsPerBatch": 100"#, [9]),
  ]

  @Test("are put together", arguments: batches)
  func batching(_ row: (fields: String, sizes: [Int])) throws {
    let fields = #""ItemBatcher": {\#(row.fields)},"#
    let (read, _, _) = try run(distributed(Self.reader() + fields), input: #"{"key": "k"}"#, itemCount: 9)
    #expect(read.endedChildren.map(\.itemCount) == row.sizes)
    let (given, _, _) = try run(distributed(fields), input: "[0,1,2,3,4,5,6,7,8]", itemCount: 0)
    #expect(given.endedChildren.map { $0.input["Items"]?.array?.count } == row.sizes)
    #expect(given.mapRuns.first?.items.succeeded == 9)
  }

  @Test("each batch gets the batch's input")
  func batchInput() throws {
    let fields = #""ItemsPath": "$.i", "ItemBatcher": {"MaxItemsPerBatch": 2, "BatchInput": {"x.$": "$.x"}},"#
    let (execution, _, _) = try run(distributed(fields), input: #"{"x": 5, "i": [1, 2, 3]}"#, itemCount: 0)
    #expect(
      execution.status
        == .succeeded(output: [["BatchInput": ["x": 5], "Items": [1, 2]], ["BatchInput": ["x": 5], "Items": [3]]])
    )
  }

  @Test("an item that no batch can hold fails the run")
  func tooLargeForBatch() throws {
    let fields = #""ItemBatcher": {"MaxInputBytesPerBatch": 20},"#
    let (execution, _, _) = try run(distributed(fields), input: #"[1, "123456789012"]"#, itemCount: 0)
    guard case .failed("States.ItemReaderFailed", _) = execution.status else {
      Issue.record("\(execution.status)")
      return
    }
  }

  private static func writer(_ configuration: String = "") -> String {
    #""ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "out", "Prefix": "p"}\#(configuration)},"#
  }

  @Test("are written to files, which a manifest lists")
  func writesResults() throws {
    let fields = Self.writer(#", "WriterConfig": {"Transformation": "COMPACT", "OutputType": "JSON"}"#)
    let text = distributed(fields + #""ToleratedFailureCount": 2,"#, states: failsForSome)
    let (execution, _, files) = try run(text, input: "[1,2,3]", itemCount: 0)
    let run = try #require(execution.mapRuns.first)
    let folder = "p/" + (run.arn.split(separator: ":").last ?? "")
    #expect(files.map(\.key) == ["SUCCEEDED_0.json", "FAILED_0.json", "manifest.json"].map { "\(folder)/\($0)" })
    #expect(files.map(\.isLast) == [false, false, true])
    #expect(files.first?.text == "[1,3]")
    let failed = try JSON(parsing: files[1].text)
    #expect(failed[0]?["Error"] == "Even")
    #expect(failed[0]?["Input"] == "2")
    let manifest = try JSON(parsing: files[2].text)
    #expect(manifest["DestinationBucket"] == "out")
    #expect(manifest["MapRunArn"] == .string(run.arn))
    #expect(manifest["ResultFiles"]?["SUCCEEDED"] == [["Key": .string("\(folder)/SUCCEEDED_0.json"), "Size": 5]])
    let details: JSON = ["Bucket": "out", "Key": .string("\(folder)/manifest.json")]
    #expect(execution.status == .succeeded(output: ["MapRunArn": .string(run.arn), "ResultWriterDetails": details]))
  }

  @Test("go out in parts that follow each other")
  func writesInParts() throws {
    let text = distributed(Self.reader() + Self.writer(#", "WriterConfig": {"OutputType": "JSONL"}"#))
    let (execution, _, files) = try run(text, input: #"{"key": "k"}"#, itemCount: 500, chunk: 100)
    #expect(execution.status.name == "SUCCEEDED")
    let parts = files.filter { $0.key.hasSuffix("SUCCEEDED_0.jsonl") }
    #expect(parts.count > 2)
    var offset = 0
    for part in parts {
      #expect(part.offset == offset)
      offset += part.text.utf8.count
    }
    #expect(parts.map(\.text).joined().split(separator: "\n").count == 500)
  }

  @Test("a store that cannot write fails the run")
  func writerFails() throws {
    var execution = try execution(distributed(Self.writer()), input: "[1]")
    execution.run()
    let run = try #require(execution.mapRuns.first)
    #expect(run.status == .running)
    try execution.deliver(.resultsWritten(run.id, failure: "disk full"), at: execution.now)
    execution.run()
    #expect(execution.status == .failed(error: "States.ResultWriterFailed", cause: "disk full"))
  }

  @Test("a store that cannot write does not hide why the run failed before")
  func writerFailsAfterwards() throws {
    var execution = try execution(distributed(Self.writer(), states: failsForSome), input: "[2]")
    execution.run()
    let run = try #require(execution.mapRuns.first)
    try execution.deliver(.resultsWritten(run.id, failure: "disk full"), at: execution.now)
    execution.run()
    guard case .failed("States.ExceedToleratedFailureThreshold", _) = execution.status else {
      Issue.record("\(execution.status)")
      return
    }
  }

  /// Transformations, and what `[1, [2, [3]]]` becomes.
  static let transformations: [(configuration: String, output: JSON)] = [
    (#""Transformation": "COMPACT""#, [1, [2, [3]]]), (#""Transformation": "FLATTEN""#, [1, 2, [3]]),
    (#""Transformation": "COMPACT", "OutputType": "JSONL""#, "1\n[2,[3]]\n"),
  ]

  @Test("can be shaped without being exported", arguments: transformations)
  func transforms(_ row: (configuration: String, output: JSON)) throws {
    let text = distributed(#""ResultWriter": {"WriterConfig": {\#(row.configuration)}},"#)
    let (execution, _, _) = try run(text, input: "[1, [2, [3]]]", itemCount: 0)
    #expect(execution.status == .succeeded(output: row.output))
  }

  @Test("that are too large for an output fail the state, which cannot be caught")
  func tooLarge() throws {
    let states = #""S": {"Type": "Pass", "Result": "\#(String(repeating: "x", count: 1000))", "End": true}"#
    let catches = #""Catch": [{"ErrorEquals": ["States.ALL"], "Next": "C"}], "ResultPath": null,"#
    let text = distributed(Self.reader() + catches, states: states, more: #", "C": {"Type": "Succeed"}"#)
    let (execution, _, _) = try run(text, input: #"{"key": "k"}"#, itemCount: 300)
    #expect(
      execution.status
        == .failed(
          error: "States.DataLimitExceeded",
          cause: "The state/task 'M' returned a result with a size exceeding the maximum number of bytes service limit."
        )
    )
  }
}
