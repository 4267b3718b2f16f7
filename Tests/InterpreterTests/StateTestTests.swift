import Interpreter
import JSONModel
import Testing

@Suite("Tests of single states")
struct StateTestTests {
  @Test("a Pass tells the data after each of its paths")
  func pass() throws {
    let report = try report(
      #"{"Type": "Pass", "InputPath": "$.a", "Parameters": {"b.$": "$.b"}, "ResultPath": "$.r", "End": true}"#
    ) {
      $0.input = ["a": ["b": 1]]
      $0.inspectionLevel = .debug
    }
    #expect(report.status == .succeeded)
    #expect(report.output == ["a": ["b": 1], "r": ["b": 1]])
    #expect(report.nextState == nil)
    #expect(report.inspection?.afterInputPath == ["b": 1])
    #expect(report.inspection?.afterParameters == ["b": 1])
    #expect(report.inspection?.afterResultSelector == ["b": 1])
    #expect(report.inspection?.afterResultPath == report.output)
  }

  @Test("a stage that fails is the last one that is told of")
  func failingStage() throws {
    let report = try report(
      #"{"Type": "Pass", "InputPath": "$.a", "Parameters": {"b.$": "$.missing"}, "End": true}"#
    ) {
      $0.input = ["a": [:]]
      $0.inspectionLevel = .debug
    }
    #expect(report.status == .failed)
    #expect(report.error == "States.Runtime")
    #expect(report.cause?.hasPrefix("The JSONPath '$.missing' specified for the field 'b.$'") == true)
    #expect(report.inspection?.afterInputPath == [:])
    #expect(report.inspection?.afterParameters == nil)
    #expect(report.inspection?.afterResultPath == nil)
  }

  @Test("only the outcome is told when nothing more is asked for")
  func info() throws {
    let report = try report(#"{"Type": "Choice", "Choices": [], "Default": "Elsewhere"}"#.replacing("[]", with: rule))
    #expect(report.json == ["output": "{}", "nextState": "Elsewhere", "status": "SUCCEEDED"])
  }

  private let rule = #"[{"Variable": "$.x", "IsPresent": true, "Next": "There"}]"#

  @Test("a Wait is over at once")
  func wait() throws {
    #expect(try report(#"{"Type": "Wait", "Seconds": 3600, "Next": "Next"}"#).nextState == "Next")
  }

  @Test("a state of a machine is tested in the machine's language, however deep it is")
  func nestedState() throws {
    let machine = """
      {"QueryLanguage": "JSONata", "StartAt": "All", "States": {"All": {"Type": "Parallel", "End": true, "Branches": [
        {"StartAt": "In", "States": {"In": {"Type": "Pass", "Output": "{% $x + 1 %}", "Next": "Out"},
          "Out": {"Type": "Succeed"}}}]}}}
      """
    let report = try report(machine) {
      $0.stateName = "In"
      $0.variables = ["x": 1]
      $0.inspectionLevel = .trace
    }
    #expect(report.output == 2)
    #expect(report.nextState == "Out")
    #expect(report.inspection?.variables == ["x": 1])
  }

  @Test("Assign sets variables that are told afterwards")
  func assigned() throws {
    let report = try report(#"{"Type": "Pass", "Assign": {"y.$": "$x"}, "End": true}"#) {
      $0.variables = ["x": [1]]
      $0.inspectionLevel = .debug
    }
    #expect(report.inspection?.variables == ["x": [1], "y": [1]])
  }
}
