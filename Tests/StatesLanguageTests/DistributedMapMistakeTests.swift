import JSONModel
import StatesLanguage
import Testing

@Suite("Mistakes in distributed Maps")
struct DistributedMapMistakeTests {
  /// A distributed Map with more fields, and a mistake.
  private static func map(
    _ fields: String,
    _ problems: Diagnostic.Problem...,
    type: String = "STANDARD",
    states: String = #"{"B": {"Type": "Succeed"}}"#,
    workflow: WorkflowType = .standard
  ) -> Mistake {
    Mistake(
      #"{"StartAt": "A", "States": {"A": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode": "#
        + #""DISTRIBUTED", "ExecutionType": "\#(type)"}, "StartAt": "B", "States": \#(states)}, \#(fields) "End": true}}}"#,
      problems: problems,
      workflow: workflow
    )
  }

  /// A reader of one object with a configuration, and a mistake in it or of it as a whole.
  private static func reader(_ configuration: String, _ problems: Diagnostic.Problem...) -> Mistake {
    let mark = configuration.contains("⚑") ? "" : "⚑"
    return Mistake(
      #"{"StartAt": "A", "States": {"A": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode": "#
        + #""DISTRIBUTED", "ExecutionType": "EXPRESS"}, "StartAt": "B", "States": {"B": {"Type": "Succeed"}}}, "#
        + #""ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "#
        + #""Parameters": {"Bucket": "b", "Key.$": "$.key"}, \#(mark)"ReaderConfig": \#(configuration)}, "End": true}}}"#,
      problems: problems
    )
  }

  static let modes: [Mistake] = [
    .inState(
      #"{"Type": "Map", "ItemProcessor": {⚑"ProcessorConfig": {"Mode": "DISTRIBUTED"}, "StartAt": "B", "States": {"B": {"Type": "Succeed"}}}, "End": true}"#,
      .missingFields(["ExecutionType"])
    ),
    .inState(
      #"{"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode": ⚑"SPREAD"}, "StartAt": "B", "States": {"B": {"Type": "Succeed"}}}, "End": true}"#,
      .unknownValue(field: "Mode", found: "SPREAD", allowed: ["INLINE", "DISTRIBUTED"])
    ),
    .inState(
      #"{"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode": ⚑"DISTRIBUTE", "ExecutionType": "EXPRESS"}, "StartAt": "B", "States": {"B": {"Type": "Succeed"}}}, "Label": "x", "End": true}"#,
      .unknownValue(field: "Mode", found: "DISTRIBUTE", allowed: ["INLINE", "DISTRIBUTED"])
    ),
    .inState(
      #"{"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode": "INLINE", ⚑"ExecutionType": "EXPRESS"}, "StartAt": "B", "States": {"B": {"Type": "Succeed"}}}, "End": true}"#,
      .fieldNeeds("ExecutionType", other: "Mode", value: "DISTRIBUTED")
    ),
    .inState(
      #"{"Type": "Map", "ItemProcessor": {"StartAt": "B", "States": {"B": {"Type": "Succeed"}}}, ⚑"Label": "x", "ToleratedFailureCount": 1, "End": true}"#,
      .distributedField("Label")
    ),
    Mistake(
      #"{"StartAt": "A", "States": {⚑"A": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}, "StartAt": "B", "States": {"B": {"Type": "Succeed"}}}, "End": true}}}"#,
      .distributedInExpress,
      workflow: .express
    ),
  ]

  @Test("where iterations run", arguments: modes)
  func findsModes(_ mistake: Mistake) { mistake.check() }

  static let children: [Mistake] = [
    map(
      "",
      .expressActivity,
      type: "EXPRESS",
      states: #"{"B": {"Type": "Task", "Resource": ⚑"arn:aws:states:us-east-1:123456789012:activity:a", "End": true}}"#
    ),
    map(
      "",
      .expressCannotWait(.sync),
      type: "EXPRESS",
      states: #"{"B": {"Type": "Task", "Resource": ⚑"arn:aws:states:::batch:submitJob.sync", "End": true}}"#
    ),
    Mistake(
      #"{"StartAt": "V", "States": {"V": {"Type": "Pass", "Assign": {"x": 1}, "Next": "A"}, "A": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "B", "States": {"B": {"Type": "Pass", "Parameters": {"x.$": ⚑"$x"}, "End": true}}}, "ItemSelector": {"x.$": "$x"}, "End": true}}}"#,
      .outerVariable("x")
    ),
  ]

  @Test("what child executions may do", arguments: children)
  func findsChildren(_ mistake: Mistake) { mistake.check() }

  static let labels: [Mistake] = [
    map(#""Label": ⚑"","#, .emptyValue(field: "Label")),
    map(#""Label": ⚑"a b","#, .invalidLabel(character: " ")),
    map(#""Label": ⚑"a\u0089","#, .invalidLabel(character: "\u{89}")),
    map(#""Label": ⚑"a?","#, .invalidLabel(character: "?")),
    map(#""Label": ⚑"a`","#, .invalidLabel(character: "`")),
    map(#""Label": ⚑"12345678901234567890123456789012345678901","#, .tooLong(field: "Label", limit: 40)),
  ]

  @Test("labels", arguments: labels)
  func findsLabels(_ mistake: Mistake) { mistake.check() }

  @Test("two Maps cannot have one label")
  func findsDuplicateLabels() {
    func map(_ name: String, next: String) -> String {
      #""\#(name)": {"Type": "Map", "Label": "same", "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "#
        + #""ExecutionType": "STANDARD"}, "StartAt": "\#(name)1", "States": {"\#(name)1": {"Type": "Succeed"}}}, \#(next)}"#
    }
    let text =
      #"{"StartAt": "A", "States": {\#(map("A", next: #""Next": "B""#)), \#(map("B", next: #""End": true"#))}}"#
    let loaded = DefinitionLoader.load(Array(text.utf8))
    #expect(loaded.diagnostics.map(\.problem) == [.duplicateLabel("same")])
    #expect(loaded.diagnostics.first?.location == "/States/B/Label")
  }

  static let numbers: [Mistake] = [
    map(
      #""ToleratedFailureCount": ⚑-1,"#,
      .outOfRange(field: "ToleratedFailureCount", found: "-1", expected: "a whole number from 0 to 99999999")
    ),
    map(
      #""ToleratedFailurePercentage": ⚑100.5,"#,
      .outOfRange(field: "ToleratedFailurePercentage", found: "100.5", expected: "a number from 0 to 100")
    ),
    map(
      #""ToleratedFailurePercentage": ⚑"5","#,
      .wrongType(field: "ToleratedFailurePercentage", expected: "a number", found: .string)
    ),
    map(
      #""ToleratedFailureCount": 1, ⚑"ToleratedFailureCountPath": "$.n","#,
      .exclusiveFields(["ToleratedFailureCount", "ToleratedFailureCountPath"])
    ),
    map(
      #"⚑"ItemBatcher": {"BatchInput": {}},"#,
      .missingOneOf(["MaxItemsPerBatch", "MaxInputBytesPerBatch"])
    ),
    map(
      #""ItemBatcher": {"MaxInputBytesPerBatch": ⚑262145},"#,
      .outOfRange(field: "MaxInputBytesPerBatch", found: "262145", expected: "a whole number from 1 to 262144")
    ),
    map(#"⚑"ResultWriter": {},"#, .missingOneOf(["Resource", "WriterConfig"])),
    map(
      #""ResultWriter": {"Resource": ⚑"arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b"}},"#,
      .unknownValue(
        field: "Resource",
        found: "arn:aws:states:::s3:getObject",
        allowed: ["arn:aws:states:::s3:putObject"]
      )
    ),
    map(
      #""ResultWriter": {"WriterConfig": {"OutputType": ⚑"CSV"}},"#,
      .unknownValue(field: "OutputType", found: "CSV", allowed: ["JSON", "JSONL"])
    ),
  ]

  @Test("numbers, batches and results", arguments: numbers)
  func findsNumbers(_ mistake: Mistake) { mistake.check() }

  static let readers: [Mistake] = [
    map(#"⚑"ItemReader": {},"#, .missingFields(["Resource", "Parameters"])),
    map(
      #""ItemReader": {"Resource": "arn:aws:states:::s3:getObject", ⚑"Parameters": {"Bucket": "b"}, "ReaderConfig": {"InputType": "JSON"}},"#,
      .missingFields(["Key"])
    ),
    reader(#"{}"#, .missingFields(["InputType"])),
    reader(
      #"{"InputType": ⚑"XML"}"#,
      .unknownValue(field: "InputType", found: "XML", allowed: ["CSV", "JSON", "JSONL", "PARQUET"])
    ),
    reader(#"{"InputType": "CSV"}"#, .missingFields(["CSVHeaderLocation"])),
    reader(#"{"InputType": "CSV", "CSVHeaderLocation": "GIVEN"}"#, .missingFields(["CSVHeaders"])),
    reader(
      #"{"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW", ⚑"CSVHeaders": ["a"]}"#,
      .fieldNeeds("CSVHeaders", other: "CSVHeaderLocation", value: "GIVEN")
    ),
    reader(
      #"{"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW", "CSVDelimiter": ⚑"COMA"}"#,
      .unknownValue(field: "CSVDelimiter", found: "COMA", allowed: ["COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB"])
    ),
    reader(
      #"{"InputType": "JSONL", ⚑"CSVDelimiter": "TAB"}"#,
      .fieldNeeds("CSVDelimiter", other: "InputType", value: "CSV")
    ),
    reader(
      #"{"InputType": "JSON", "ItemsPointer": ⚑"orders"}"#,
      .invalidPointer(field: "ItemsPointer", found: "orders")
    ),
    reader(
      #"{"InputType": "JSON", ⚑"Transformation": "NONE"}"#,
      .fieldNeeds("Transformation", other: "Resource", value: "arn:aws:states:::s3:listObjectsV2")
    ),
    reader(
      #"{"InputType": "JSON", "MaxItems": ⚑100000001}"#,
      .outOfRange(field: "MaxItems", found: "100000001", expected: "a whole number from 0 to 100000000")
    ),
    reader(
      #"{"ManifestType": "ATHENA_DATA", "InputType": ⚑"JSON"}"#,
      .unknownValue(field: "InputType", found: "JSON", allowed: ["CSV", "JSONL", "PARQUET"])
    ),
  ]

  @Test("readers of items", arguments: readers)
  func findsReaders(_ mistake: Mistake) { mistake.check() }
}
