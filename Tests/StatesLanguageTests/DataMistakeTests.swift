import JSONModel
import StatesLanguage
import Testing

@Suite("Mistakes in paths, templates and variables")
struct DataMistakeTests {
  private static func pass(_ fields: String, _ problems: Diagnostic.Problem...) -> Mistake {
    let text = #"{"StartAt": "A", "States": {"A": {"Type": "Pass", \#(fields), "End": true}}}"#
    return Mistake(text, problems: problems)
  }

  static let paths: [Mistake] = [
    pass(
      #""InputPath": ⚑"order""#,
      .invalidPath(field: "InputPath", reason: "a path begins with '$', not with 'order'")
    ),
    pass(
      #""ResultPath": ⚑"$$.a""#,
      .invalidReferencePath(field: "ResultPath", reason: "the context object cannot be written")
    ),
    pass(
      #""ResultPath": ⚑"$total""#,
      .invalidReferencePath(field: "ResultPath", reason: "variables are set by 'Assign'")
    ),
    pass(
      #""ResultPath": ⚑"$.a[*]""#,
      .invalidReferencePath(
        field: "ResultPath",
        reason: "'[*]' can select several values, expected a name or an index"
      )
    ),
    .inState(
      #"{"Type": "Wait", "SecondsPath": ⚑"$..a", "End": true}"#,
      .invalidReferencePath(field: "SecondsPath", reason: "it can find several values")
    ),
  ]

  @Test("paths", arguments: paths)
  func findsPaths(_ mistake: Mistake) { mistake.check() }

  static let templates: [Mistake] = [
    pass(
      #""Parameters": {"a.$": ⚑7}"#,
      .invalidTemplateValue(field: "a.$", reason: "it is a number, not a string")
    ),
    pass(
      #""Parameters": {"deep": [{"a.$": ⚑"name"}]}"#,
      .invalidTemplateValue(
        field: "a.$",
        reason: "found 'name', expected a path, or a function like States.Format"
      )
    ),
    pass(
      #""Parameters": {"a.$": ⚑"States.Formt('x')"}"#,
      .invalidTemplateValue(
        field: "a.$",
        reason: "there is no function 'States.Formt'; did you mean 'States.Format'?"
      )
    ),
    pass(#""Parameters": {"a": 1, ⚑"a.$": "$"}"#, .fieldTwice("a")),
  ]

  @Test("templates", arguments: templates)
  func findsTemplates(_ mistake: Mistake) { mistake.check() }

  @Test("AWS blames the object that holds the field of a template")
  func location() throws {
    let text = #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a": {"b.$": "x"}}, "End": true}}}"#
    let diagnostic = try #require(DefinitionLoader.load(Array(text.utf8)).diagnostics.first)
    #expect(diagnostic.location == "/States/A/Parameters/a")
    #expect(
      diagnostic.awsMessage
        == "The value for the field 'b.$' must be a valid JSONPath or a valid intrinsic function call"
    )
  }

  static let variables: [Mistake] = [
    pass(#""Assign": {⚑"states": 1}"#, .reservedVariable("states")),
    pass(#""Assign": {⚑"x.y": 1, ⚑"2a.$": "$.b"}"#, .invalidVariableName("x.y"), .invalidVariableName("2a")),
    pass(#""Parameters": {"a.$": ⚑"$total"}"#, .unassignedVariable("total")),
    pass(
      #""Parameters": {"a.$": ⚑"States.Format('{}', $total.sum)"}"#,
      .unassignedVariable("total")
    ),
    .inState(
      #"{"Type": "Parallel", "Assign": {"a": 1}, "Branches": [{"StartAt": "B", "States": "#
        + #"{"B": {"Type": "Pass", "Assign": {⚑"a": 2}, "End": true}}}], "End": true}"#,
      .shadowedVariable("a")
    ),
    .inState(
      #"{"Type": "Parallel", "ResultSelector": {"x.$": ⚑"$inner"}, "Branches": [{"StartAt": "B", "States": "#
        + #"{"B": {"Type": "Pass", "Assign": {"inner": 2}, "End": true}}}], "End": true}"#,
      .unassignedVariable("inner")
    ),
  ]

  @Test("variables", arguments: variables)
  func findsVariables(_ mistake: Mistake) { mistake.check() }

  private static func rule(_ rule: String, _ problems: Diagnostic.Problem...) -> Mistake {
    let text = #"""
      {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [\#(rule)], "Default": "B"},
      "B": {"Type": "Succeed"}}}
      """#
    return Mistake(text, problems: problems)
  }

  static let rules: [Mistake] = [
    rule(#"⚑{"Variable": "$", "IsNull": true}"#, .missingFields(["Next"])),
    rule(#"⚑{"Variable": "$", "Next": "B"}"#, .operatorCount(found: [])),
    rule(#"⚑{"IsNull": true, "Next": "B"}"#, .missingFields(["Variable"])),
    rule(
      #"{"Variable": "$", "IsNull": true, ⚑"IsString": true, "Next": "B"}"#,
      .operatorCount(found: ["IsNull", "IsString"])
    ),
    rule(
      #"{"Variable": "$", "IsNull": true, ⚑"StringEqual": "a", "Next": "B"}"#,
      .unknownField("StringEqual", nearest: "StringEquals")
    ),
    rule(
      #"{"Variable": "$", "NumericEquals": ⚑"7", "Next": "B"}"#,
      .wrongType(field: "NumericEquals", expected: "a number", found: .string)
    ),
    rule(#"{"Variable": "$", "TimestampEquals": ⚑"today", "Next": "B"}"#, .invalidTimestamp("today")),
    rule(#"{"And": ⚑[], "Next": "B"}"#, .emptyValue(field: "And")),
    rule(
      #"{"Not": {"Variable": "$", "IsNull": true, ⚑"Next": "B"}, "Next": "B"}"#,
      .unknownField("Next", nearest: nil)
    ),
    rule(
      #"{"Or": [{"Variable": "$", "IsNull": true, ⚑"Assign": {}}], "Next": "B"}"#,
      .unknownField("Assign", nearest: nil)
    ),
    rule(
      #"{"Variable": "$", ⚑"And": [{"Variable": "$", "IsNull": true}], "Next": "B"}"#,
      .exclusiveFields(["Variable", "And"])
    ),
    rule(
      #"{"Or": [{"Variable": "$", "IsNull": true}], ⚑"Variable": "$", "Next": "B"}"#,
      .exclusiveFields(["Or", "Variable"])
    ),
    rule(
      #"{"And": [{"Not": {"Variable": "$", "IsNull": true}, ⚑"Variable": "$"}], "Next": "B"}"#,
      .exclusiveFields(["Not", "Variable"])
    ),
    rule(
      #"{⚑"Condition": "{% true %}", "Variable": "$", "IsNull": true, "Next": "B"}"#,
      .fieldOfOtherLanguage("Condition", language: .jsonPath)
    ),
  ]

  @Test("rules of a Choice", arguments: rules)
  func findsRules(_ mistake: Mistake) { mistake.check() }
}
