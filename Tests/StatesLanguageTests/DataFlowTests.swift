import JSONModel
import StatesLanguage
import Testing

@Suite("Paths of the data flow")
struct DataFlowTests {
  private func flow(_ fields: String) throws -> PathFlow {
    let state = loadState(#"{"Type": "Pass", \#(fields), "Assign": {"v": 1}, "End": true}"#)
    guard case .pass(let pass) = state else { throw Surprise() }
    return try #require(pass.flow.paths)
  }

  private func outcome(
    _ scope: TestScope,
    _ body: (inout TestScope) throws(EvaluationError) -> JSON
  ) -> Outcome {
    var scope = scope
    return Outcome { () throws(EvaluationError) in try body(&scope) }
  }

  static let selections: [(String, Outcome)] = [
    (#""$""#, .value(["a": ["b": 1]])),
    (#"null"#, .value([:])),
    (#""$.a""#, .value(["b": 1])),
    (#""$$.Execution.Id""#, .value("e-1")),
    (#""$v""#, .value(5)),
    (#""$.x""#, .error(.runtime, "Invalid path '$.x' : No results for path: $['x']")),
    (#""$.x.y""#, .error(.runtime, "Invalid path '$.x.y' : Missing property in path $['x']")),
  ]

  @Test("InputPath lets through", arguments: selections)
  func selects(_ path: String, _ expected: Outcome) throws {
    let selection = try flow(#""InputPath": \#(path)"#).inputPath
    let scope = TestScope(data: ["a": ["b": 1]], variables: ["v": 5])
    #expect(outcome(scope) { scope throws(EvaluationError) in try selection.select(in: &scope) } == expected)
  }

  static let placements: [(String, Outcome)] = [
    (#""$""#, .value("r")),
    (#"null"#, .value(["a": 1])),
    (#""$.b""#, .value(["a": 1, "b": "r"])),
    (#""$.b.c""#, .value(["a": 1, "b": ["c": "r"]])),
    (#""$.a""#, .value(["a": "r"])),
    (
      #""$.a.b""#,
      .error(.resultPathMatchFailure, #"Unable to apply ReferencePath $.a.b to input {"a":1}"#)
    ),
  ]

  @Test("ResultPath puts the result", arguments: placements)
  func places(_ path: String, _ expected: Outcome) throws {
    let placement = try flow(#""ResultPath": \#(path)"#).resultPath
    let given: JSON = ["a": 1]
    #expect(Outcome { () throws(EvaluationError) in try placement.place("r", into: given) } == expected)
  }

  @Test("numbers and texts that paths find")
  func dynamicValues() throws {
    let state = loadState(
      #"{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "TimeoutSecondsPath": "$.t", "End": true}"#
    )
    guard case .task(let task) = state, let timeout = task.timeoutSeconds else { throw Surprise() }
    func value(_ data: JSON) -> Outcome {
      outcome(TestScope(data: data)) { scope throws(EvaluationError) in
        .number(JSONNumber(try timeout.value(field: "TimeoutSecondsPath", in: &scope)))
      }
    }
    #expect(value(["t": 5]) == .value(5))
    #expect(value([:]) == .error(.runtime, "Invalid path '$.t' : No results for path: $['t']"))
    let reason = #"The TimeoutSecondsPath field refers to value "soon" which is not a valid integer: $.t"#
    #expect(value(["t": "soon"]) == .error(.runtime, reason))
    #expect(value(["t": -1]) == .error(.runtime, "TimeoutSeconds cannot be negative."))
  }

  @Test("the error of a Fail")
  func failure() throws {
    let state = loadState(#"{"Type": "Fail", "ErrorPath": "$.e", "CausePath": "States.Format('{}', $.n)"}"#)
    guard case .fail(let fail) = state, let error = fail.error, let cause = fail.cause else { throw Surprise() }
    var scope = TestScope(data: ["e": "Mine", "n": 3])
    #expect(try error.value(field: "ErrorPath", in: &scope) == "Mine")
    #expect(try cause.value(field: "CausePath", in: &scope) == "3")
    scope.data = [:]
    let reason = "The JSONPath '$.e' specified for the field 'ErrorPath' could not be found in the input '{}'"
    #expect(throws: EvaluationError(reason: reason)) { try error.value(field: "ErrorPath", in: &scope) }
  }

  @Test("the items of a Map")
  func items() throws {
    func map(_ path: String) throws -> MapState {
      let state = loadState(
        #"{"Type": "Map", \#(path)"ItemProcessor": {"StartAt": "P", "States": {"P": {"Type": "Succeed"}}}, "End": true}"#
      )
      guard case .map(let map) = state else { throw Surprise() }
      return map
    }
    var scope = TestScope(data: ["list": [1, 2]])
    #expect(try map(#""ItemsPath": "$.list", "#).items(in: &scope) == [1, 2])
    #expect(throws: EvaluationError(reason: #"Reference path "$" must point to array."#)) {
      try map("").items(in: &scope)
    }
    #expect(throws: EvaluationError(reason: #"Reference path "$.Execution" must point to array."#)) {
      try map(#""ItemsPath": "$$.Execution", "#).items(in: &scope)
    }
    scope.data = [3]
    #expect(try map("").items(in: &scope) == [3])
  }
}
