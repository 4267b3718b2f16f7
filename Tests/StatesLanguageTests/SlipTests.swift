import JSONModel
import StatesLanguage
import Testing

@Suite("One slip of the hand is told once")
struct SlipTests {
  static let fields: [Mistake] = [
    .inState(#"{"Type": "Pass", ⚑"end": true}"#, .unknownField("end", nearest: "End")),
    Mistake(
      #"{"StartAt": "A", "States": {"A": {"Type": "Pass", ⚑"next": "B"}, "B": {"Type": "Succeed"}}}"#,
      .unknownField("next", nearest: "Next")
    ),
    Mistake(
      #"{⚑"startAt": "A", ⚑"states": {"A": {"Type": "Succeed"}}}"#,
      .unknownField("startAt", nearest: "StartAt"),
      .unknownField("states", nearest: "States")
    ),
    Mistake(
      #"⚑{⚑"startAt": "A"}"#,
      .missingFields(["States"]),
      .unknownField("startAt", nearest: "StartAt")
    ),
    .inState(#"{⚑"type": "Pass", "End": true}"#, .unknownField("type", nearest: "Type")),
    .inState(#"{⚑"type": "Succeed"}"#, .unknownField("type", nearest: "Type")),
    .inState(#"{"Type": "Task", ⚑"Resorce": "x", "End": true}"#, .unknownField("Resorce", nearest: "Resource")),
    .inState(#"{"Type": "Wait", ⚑"seconds": 3, "End": true}"#, .unknownField("seconds", nearest: "Seconds")),
    .inState(
      #"{"Type": "Map", ⚑"iterator": {"StartAt": "B", "States": {"B": {"Type": "Succeed"}}}, "End": true}"#,
      .unknownField("iterator", nearest: "Iterator")
    ),
    .inState(
      #"{"Type": "Pass", ⚑"assign": {"x": 1}, "Parameters": {"y.$": "$x"}, "End": true}"#,
      .unknownField("assign", nearest: "Assign")
    ),
    Mistake(
      #"{⚑"queryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output": 1, "End": true}}}"#,
      .unknownField("queryLanguage", nearest: "QueryLanguage")
    ),
  ]

  @Test("a field nearly right is not also missing", arguments: fields)
  func findsField(_ mistake: Mistake) { mistake.check() }

  /// A Choice with one rule.
  private static func rule(_ rule: String, _ problems: Diagnostic.Problem...) -> Mistake {
    Mistake(
      #"{"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [\#(rule)]}, "B": {"Type": "Succeed"}}}"#,
      problems: problems
    )
  }

  static let rules: [Mistake] = [
    rule(
      #"{"Variable": "$.a", ⚑"StringEqual": "x", "Next": "B"}"#,
      .unknownField("StringEqual", nearest: "StringEquals")
    ),
    rule(
      #"{⚑"variable": "$.a", "StringEquals": "x", "Next": "B"}"#,
      .unknownField("variable", nearest: "Variable")
    ),
    rule(
      #"{"Variable": "$.a", "StringEquals": "x", ⚑"next": "B"}"#,
      .unknownField("next", nearest: "Next")
    ),
  ]

  @Test("in a rule of a Choice", arguments: rules)
  func findsInRule(_ mistake: Mistake) { mistake.check() }

  private static let types = ["Pass", "Task", "Choice", "Wait", "Succeed", "Fail", "Parallel", "Map"]

  static let values: [Mistake] = [
    .inState(#"{"Type": ⚑"Suceed"}"#, .unknownValue(field: "Type", found: "Suceed", allowed: types)),
    .inState(
      #"{"Type": "Pass", "End": ⚑"true"}"#,
      .wrongType(field: "End", expected: "true", found: .string)
    ),
    .inState(
      #"{"Type": "Map", "ItemProcessor": {"ProcessorConfig": {⚑"mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}, "StartAt": "B", "States": {"B": {"Type": "Succeed"}}}, "Label": "x", "End": true}"#,
      .unknownField("mode", nearest: "Mode")
    ),
    .inState(
      #"{"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}, "StartAt": "B", "States": {"B": {"Type": "Succeed"}}}, "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k"}, "ReaderConfig": {"InputType": ⚑"csv", "CSVHeaderLocation": "FIRST_ROW"}}, "End": true}"#,
      .unknownValue(field: "InputType", found: "csv", allowed: ["CSV", "JSON", "JSONL", "PARQUET"])
    ),
  ]

  @Test("what hangs on a value that cannot be understood is not blamed", arguments: values)
  func findsValue(_ mistake: Mistake) { mistake.check() }

  @Test("a slip does not excuse another scope, another field, or a problem that stays when it is mended")
  func keepsOthers() {
    Mistake(
      #"⚑{"StartAt": "A", "States": {"A": {"Type": "Pass", ⚑"next": "B"}, "B": {"Type": "Pass", "Next": "A"}}}"#,
      .noTerminalState,
      .unknownField("next", nearest: "Next")
    ).check()
    Mistake(
      #"{"StartAt": "A", "States": {"A": {"Type": "Parallel", ⚑"end": true, "Branches": [⚑{"StartAt": "B", "States": {"B": {"Type": "Pass", "Next": "B"}}}]}}}"#,
      .unknownField("end", nearest: "End"),
      .noTerminalState
    ).check()
    Mistake(
      #"{"StartAt": "A", "States": {⚑"A": {"Type": "Task", ⚑"end": true}}}"#,
      .missingFields(["Resource"]),
      .unknownField("end", nearest: "End")
    ).check()
  }

  @Test("AWS's code of a missing field stays")
  func keepsCode() {
    let text = #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "end": true}}}"#
    let diagnostics = DefinitionLoader.load(Array(text.utf8)).diagnostics
    #expect(diagnostics.map(\.code) == ["SCHEMA_VALIDATION_FAILED"])
    #expect(diagnostics.map(\.severity) == [.error])
  }
}
