import JSONModel
import StatesLanguage
import Testing

@Suite("Distributed Maps")
struct DistributedMapTests {
  private func map(_ fields: String, processor: String = "ItemProcessor") throws -> MapState {
    let text =
      #"{"StartAt": "A", "States": {"A": {"Type": "Map", "\#(processor)": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "#
      + #""ExecutionType": "EXPRESS"}, "StartAt": "B", "States": {"B": {"Type": "Succeed"}}}, \#(fields) "End": true}}}"#
    let loaded = DefinitionLoader.load(Array(text.utf8))
    #expect(loaded.diagnostics.map(\.description) == [])
    let machine = try #require(loaded.machine)
    guard case .map(let map) = machine.states[0].state else { throw Unexpected() }
    return map
  }

  private struct Unexpected: Error {}

  @Test("every field is read")
  func readsEveryField() throws {
    let distribution = try #require(
      try map(
        #"""
        "Label": "Orders", "ToleratedFailureCountPath": "$.most", "ToleratedFailurePercentage": 12.5,
        "ItemBatcher": {"MaxItemsPerBatch": 10, "MaxInputBytesPerBatchPath": "$.bytes", "BatchInput": {"x": 1}},
        "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "b", "Prefix": "p"},
          "WriterConfig": {"Transformation": "FLATTEN", "OutputType": "JSONL"}},
        """#
      ).distribution
    )
    #expect(distribution.executionType == .express)
    #expect(distribution.label == "Orders")
    guard case .path? = distribution.toleratedFailureCount else { throw Unexpected() }
    #expect(distribution.toleratedFailurePercentage == .constant(12.5))
    #expect(distribution.batcher?.maxItems == .constant(10))
    #expect(distribution.batcher?.batchInput != nil)
    #expect(distribution.writer?.transformation == .flatten)
    #expect(distribution.writer?.outputType == .jsonLines)
    #expect(distribution.writer?.destination != nil)
  }

  /// What a `ReaderConfig` says, and the source that it means.
  static let sources: [(action: String, configuration: String, source: ItemSource)] = [
    ("getObject", #"{"InputType": "JSON"}"#, .object(.json(at: JSONPointer()))),
    ("getObject", #"{"InputType": "JSON", "ItemsPointer": "/a/b"}"#, .object(.json(at: JSONPointer(["a", "b"])))),
    ("getObject", #"{"InputType": "JSONL"}"#, .object(.jsonLines)),
    ("getObject", #"{"InputType": "PARQUET"}"#, .object(.parquet)),
    ("getObject", #"{"InputType": "MANIFEST"}"#, .inventory),
    ("getObject", #"{"ManifestType": "S3_INVENTORY"}"#, .inventory),
    ("getObject", #"{"ManifestType": "ATHENA_DATA", "InputType": "JSONL"}"#, .athenaManifest(.jsonLines)),
    (
      "getObject", #"{"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"}"#,
      .object(.csv(CSVFormat(headers: .firstRow)))
    ),
    (
      "getObject",
      #"{"InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["x"], "CSVDelimiter": "TAB"}"#,
      .object(.csv(CSVFormat(delimiter: .tab, headers: .given(["x"]))))
    ),
    ("listObjectsV2", #"{"Transformation": "NONE"}"#, .listing),
    ("listObjectsV2", #"{"MaxItems": 3}"#, .listing),
    (
      "listObjectsV2", #"{"Transformation": "LOAD_AND_FLATTEN", "InputType": "JSONL"}"#, .contents(.jsonLines)
    ),
  ]

  @Test("a ReaderConfig says what is read", arguments: sources)
  func readsSources(_ row: (action: String, configuration: String, source: ItemSource)) throws {
    let reader = try #require(
      try map(
        #""ItemReader": {"Resource": "arn:aws:states:::s3:\#(row.action)", "Parameters": {"Bucket": "b", "Key": "k"}, "#
          + #""ReaderConfig": \#(row.configuration)},"#
      ).distribution?.reader
    )
    #expect(reader.action.rawValue == row.action)
    #expect(reader.source == row.source)
  }

  @Test("without a destination results are compact; with one they are whole")
  func chooseTransformation() throws {
    let kept = try map(#""ResultWriter": {"WriterConfig": {"OutputType": "JSON"}},"#).distribution?.writer
    #expect(kept?.transformation == .compact)
    let exported = try map(
      #""ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "b"}},"#
    ).distribution?.writer
    #expect(exported?.transformation == ResultWriter.Transformation.none)
  }

  @Test("the old names of fields are read too")
  func readsOldNames() throws {
    let map = try map(#""Parameters": {"x": 1},"#, processor: "Iterator")
    #expect(map.distribution != nil)
    #expect(map.itemSelector != nil)
  }
}
