import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

extension ProvenanceTests {
  static let map = #"""
    {"StartAt": "M", "States": {
      "M": {"Type": "Map", "ItemsPath": "$.list", "ResultPath": "$.out", "End": true,
        "ItemSelector": {"v.$": "$$.Map.Item.Value.x", "n.$": "$.n", "i.$": "$$.Map.Item.Index"},
        "ItemProcessor": {"StartAt": "I", "States": {
          "I": {"Type": "Pass", "Parameters": {"v.$": "$.v", "c.$": "$$.Map.Item.Value.x"}, "Next": "P"},
          "P": {"Type": "Parallel", "End": true, "Branches": [
            {"StartAt": "X", "States": {"X": {"Type": "Pass", "OutputPath": "$.v", "End": true}}},
            {"StartAt": "Y", "States": {"Y": {"Type": "Pass", "Parameters": {"y.$": "$.c"}, "End": true}}}]}}}}}}
    """#

  static let distributed = #"""
    {"StartAt": "M", "QueryLanguage": "JSONata", "States": {
      "M": {"Type": "Map", "Items": "{% $states.input.list %}", "End": true, "MaxConcurrency": 2,
        "ItemSelector": {"v": "{% $states.context.Map.Item.Value %}"},
        "ItemBatcher": {"MaxItemsPerBatch": 2, "BatchInput": {"n": "{% $states.input.n %}"}},
        "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I",
          "States": {"I": {"Type": "Pass", "End": true, "Output":
            {"last": "{% $states.input.Items[0].v %}", "n": "{% $states.context.Execution.Input.BatchInput.n %}"}}}}}}}
    """#

  static let caught = #"""
    {"StartAt": "P", "States": {
      "P": {"Type": "Parallel", "Next": "E", "Branches": [
          {"StartAt": "F", "States": {"F": {"Type": "Fail", "ErrorPath": "$.name", "Cause": "because"}}}],
        "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.e", "Assign": {"why.$": "$.Cause"}, "Next": "E"}]},
      "E": {"Type": "Pass", "Parameters": {"name.$": "$.e.Error", "why.$": "$why"}, "End": true}}}
    """#

  private static let list = #"{"list": [{"x": 1}, {"x": 2}, {"x": 3}], "n": 7}"#

  static let nestedRows = [
    Row(
      testDescription: "the result of a Map, by the iteration's index, through a Parallel by the branch's",
      definition: map,
      input: list,
      place: .visit(.output, JSONPointer(["out", "1", "0"])),
      lines: [
        #"39 M ResultPath <$.out> copy 2 <- result/1/0 = 2"#,
        #"26 M[1]/P[0]/X OutputPath <$.v> copy 2 <- input/v = 2"#,
        #"9 M[1]/I Parameters.v <$.v> copy 2 <- input/v = 2"#,
        #"2 M ItemSelector.v <$$.Map.Item.Value.x> copy 2 <- arguments/1/x = 2"#,
        #"1 M ItemsPath <$.list> copy 2 <- input/list/1/x = 2"#,
        #"0 M executionInput 2"#,
      ]
    ),
    Row(
      testDescription: "the item of an iteration in the context object",
      definition: map,
      input: list,
      place: .visit(.output, JSONPointer(["out", "2", "1", "y"])),
      lines: [
        #"39 M ResultPath <$.out> copy 3 <- result/2/1/y = 3"#,
        #"36 M[2]/P[1]/Y Parameters.y <$.c> copy 3 <- input/c = 3"#,
        #"14 M[2]/I Parameters.c <$$.Map.Item.Value.x> copy 3 <- $$/Map/Item/Value/x = 3"#,
        #"1 M ItemsPath <$.list> copy 3 <- input/list/2/x = 3"#,
        #"0 M executionInput 3"#,
      ]
    ),
    Row(
      testDescription: "the whole result of a Map",
      definition: map,
      input: list,
      place: .visit(.result, JSONPointer()),
      lines: [
        #"38 M joined [[1,{"y":1}],[2,{"y":2}],[3,{"y":3}]]"#
      ]
    ),
    Row(
      testDescription: "the items of a batch, and the batch's own input",
      definition: distributed,
      input: #"{"list": ["a", "b", "c", "d", "e"], "n": 7}"#,
      place: .visit(.output, JSONPointer(["1", "last"])),
      lines: [
        #"8 M[1]/I Output.last <$states.input.Items[0].v> copy "c" <- input/Items/0/v = "c""#,
        #"2 M ItemSelector.v <$states.context.Map.Item.Value> copy "c" <- arguments/2 = "c""#,
        #"1 M Items <$states.input.list> copy "c" <- input/list/2 = "c""#,
        #"0 M executionInput "c""#,
      ]
    ),
    Row(
      testDescription: "the input of a child execution in its context object",
      definition: distributed,
      input: #"{"list": ["a", "b", "c", "d", "e"], "n": 7}"#,
      place: .visit(.output, JSONPointer(["2", "n"])),
      lines: [
        #"11 M[2]/I Output.n <$states.context.Execution.Input.BatchInput.n> copy 7 <- $$/Execution/Input/BatchInput/n = 7"#,
        #"2 M ItemBatcher.BatchInput.n <$states.input.n> copy 7 <- input/n = 7"#,
        #"0 M executionInput 7"#,
      ]
    ),
    Row(
      testDescription: "an error from where it was raised",
      definition: caught,
      input: #"{"name": "Gone"}"#,
      place: .visit(.output, JSONPointer(["name"])),
      lines: [
        #"8 E Parameters.name <$.e.Error> copy "Gone" <- input/e/Error = "Gone""#,
        #"5 P Catch[0].ResultPath <$.e> copy "Gone" <- error/Error = "Gone""#,
        #"3 P[0]/F Error <$.name> copy "Gone" <- input/name = "Gone""#,
        #"0 P executionInput "Gone""#,
      ]
    ),
    Row(
      testDescription: "a variable that a catcher has set",
      definition: caught,
      input: #"{"name": "Gone"}"#,
      place: .visit(.output, JSONPointer(["why"])),
      lines: [
        #"8 E Parameters.why <$why> copy "because" <- $why = "because""#,
        #"5 P Catch[0].Assign.why <$.Cause> copy "because" <- error/Cause = "because""#,
        #"3 P[0]/F Cause literal "because""#,
      ]
    ),
  ]
}
