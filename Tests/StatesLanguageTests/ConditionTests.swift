import JSONModel
import StatesLanguage
import Testing

@Suite("Conditions of a Choice")
struct ConditionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let value: JSON
    let holds: Bool
    var testDescription: String { "\(rule) on \(value.text())" }

    init(_ rule: String, _ value: JSON, _ holds: Bool) {
      self.rule = rule
      self.value = value
      self.holds = holds
    }
  }

  static let comparisons: [Case] = [
    Case(#""StringEquals": "a""#, "a", true), Case(#""StringEquals": "a""#, "A", false),
    Case(#""StringEquals": "1""#, 1, false), Case(#""StringEquals": "é""#, "e\u{301}", false),
    Case(#""StringLessThan": "b""#, "a", true), Case(#""StringLessThan": "a""#, "B", true),
    Case(#""StringLessThan": "\uFF5E""#, "😀", true),
    Case(#""StringGreaterThan": "a""#, "b", true), Case(#""StringGreaterThan": "a""#, "a", false),
    Case(#""StringLessThanEquals": "a""#, "a", true), Case(#""StringGreaterThanEquals": "a""#, "a", true),
    Case(#""StringEqualsPath": "$.other""#, "o", true), Case(#""StringLessThanPath": "$.other""#, "z", false),
    Case(#""NumericEquals": 1"#, 1.0, true), Case(#""NumericEquals": 1"#, "1", false),
    Case(#""NumericLessThan": 1"#, 0.5, true), Case(#""NumericLessThan": 1"#, .null, false),
    Case(#""NumericGreaterThan": 1"#, 1, false), Case(#""NumericLessThanEquals": 1"#, 1, true),
    Case(#""NumericGreaterThanEquals": 1"#, 1, true), Case(#""NumericEqualsPath": "$.seven""#, 7, true),
    Case(#""NumericGreaterThanPath": "$.other""#, 7, false),
    Case(#""BooleanEquals": true"#, true, true), Case(#""BooleanEquals": true"#, false, false),
    Case(#""BooleanEquals": false"#, .null, false), Case(#""BooleanEqualsPath": "$.yes""#, true, true),
    Case(#""TimestampEquals": "2016-03-14T01:59:00Z""#, "2016-03-14T02:59:00+01:00", true),
    Case(#""TimestampLessThan": "2016-03-14T01:59:00.5Z""#, "2016-03-14T01:59:00Z", true),
    Case(#""TimestampGreaterThan": "2016-03-14T01:59:00Z""#, "today", false),
    Case(#""TimestampGreaterThanEquals": "2016-03-14T01:59:00Z""#, "2016-03-14T01:59:00Z", true),
    Case(#""TimestampLessThanEqualsPath": "$.time""#, "2015-03-14T01:59:00Z", true),
  ]

  static let patterns: [Case] = [
    Case(#""StringMatches": "*""#, "", true), Case(#""StringMatches": "a*""#, "abc", true),
    Case(#""StringMatches": "*.log""#, "zebra.log", true), Case(#""StringMatches": "*.log""#, "log", false),
    Case(#""StringMatches": "a*c*e""#, "abcde", true), Case(#""StringMatches": "a*c*e""#, "ace", true),
    Case(#""StringMatches": "a*ca""#, "aca", true), Case(#""StringMatches": "ab*ba""#, "aba", false),
    Case(#""StringMatches": "a\\*c""#, "a*c", true), Case(#""StringMatches": "a\\*c""#, "abc", false),
    Case(#""StringMatches": "a\\\\*""#, #"a\b"#, true), Case(#""StringMatches": "a?c""#, "abc", false),
    Case(#""StringMatches": "*""#, 5, false), Case(#""StringMatches": "**""#, "x", true),
  ]

  static let tests: [Case] = [
    Case(#""IsNull": true"#, .null, true), Case(#""IsNull": false"#, .null, false), Case(#""IsNull": false"#, 0, true),
    Case(#""IsPresent": true"#, .null, true), Case(#""IsPresent": false"#, 1, false),
    Case(#""IsNumeric": true"#, 1.5, true), Case(#""IsNumeric": true"#, "1", false),
    Case(#""IsString": true"#, "", true), Case(#""IsString": false"#, [], true),
    Case(#""IsBoolean": true"#, false, true), Case(#""IsTimestamp": true"#, "2016-03-14T01:59:00Z", true),
    Case(#""IsTimestamp": true"#, "2016-03-14", false), Case(#""IsTimestamp": false"#, 5, true),
  ]

  private func condition(_ rule: String) throws -> Condition {
    let state = loadState(#"{"Type": "Choice", "Choices": [{\#(rule), "Next": "B"}]}"#)
    guard case .choice(let choice) = state else { throw Surprise() }
    guard case .condition(let condition, _)? = choice.rules.first?.test else { throw Surprise() }
    return condition
  }

  @Test("operators", arguments: comparisons + patterns + tests)
  func operators(_ row: Case) throws {
    var scope = TestScope(data: [
      "value": row.value, "other": "o", "seven": 7, "yes": true, "time": "2016-03-14T01:59:00Z",
    ])
    #expect(try condition(#""Variable": "$.value", \#(row.rule)"#).holds(in: &scope) == row.holds)
  }

  @Test("only IsPresent may ask for what is not there")
  func missing() throws {
    var scope = TestScope(data: ["a": 1])
    #expect(try condition(#""Variable": "$.x", "IsPresent": false"#).holds(in: &scope))
    #expect(try !condition(#""Variable": "$.x[*]", "IsPresent": true"#).holds(in: &scope))
    let other = try condition(#""Variable": "$.x", "IsNull": true"#)
    let reason = "Invalid path '$.x': The choice state's condition path references an invalid value."
    #expect(throws: EvaluationError(reason: reason)) { try other.holds(in: &scope) }
  }

  @Test("And and Or stop as soon as they know")
  func shortCircuit() throws {
    var scope = TestScope(data: ["a": 1])
    let missing = #"{"Variable": "$.x", "IsNull": true}"#
    let no = #"{"Variable": "$.a", "IsString": true}"#
    let yes = #"{"Variable": "$.a", "IsNumeric": true}"#
    #expect(try !condition(#""And": [\#(no), \#(missing)]"#).holds(in: &scope))
    #expect(try condition(#""Or": [\#(yes), \#(missing)]"#).holds(in: &scope))
    #expect(throws: EvaluationError.self) { try condition(#""Or": [\#(no), \#(missing)]"#).holds(in: &scope) }
  }

  static let descriptions = [
    (#""Variable": "$.total", "NumericGreaterThan": 100"#, "$.total > 100"),
    (#""Variable": "$.a", "StringEquals": "x""#, #"$.a == "x""#),
    (#""Variable": "$.a", "StringLessThanEqualsPath": "$$.b""#, "$.a <= $$.b"),
    (#""Variable": "$.a", "StringMatches": "*.log""#, #"$.a matches "*.log""#),
    (#""Variable": "$.a", "IsPresent": false"#, "$.a is not present"),
    (
      #""And": [{"Variable": "$.a", "IsNull": true}, {"Not": {"Variable": "$.b", "IsString": true}}]"#,
      "$.a is null and not ($.b is a string)"
    ),
    (
      #""Or": [{"And": [{"Variable": "$.a", "BooleanEquals": true}, {"Variable": "$.b", "IsNull": true}]}, "#
        + #"{"Variable": "$.c", "IsNull": true}]"#,
      "($.a == true and $.b is null) or $.c is null"
    ),
  ]

  @Test("have a short text, the same in the outline", arguments: descriptions)
  func texts(_ rule: String, _ text: String) throws {
    #expect(try condition(rule).description == text)
    let definition = #"{"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{\#(rule), "Next": "B"}]}}}"#
    let outline = try #require(DefinitionLoader.load(Array(definition.utf8)).outline)
    #expect(outline.states[0].transitions.map(\.kind) == [.choice(0, text: text)])
  }
}
