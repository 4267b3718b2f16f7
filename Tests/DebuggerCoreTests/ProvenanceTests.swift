import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Where a value comes from")
struct ProvenanceTests {
  /// A value somewhere in an execution, and its way back to where it comes from.
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let definition: String
    var input = "{}"
    var answers: Answers = [:]
    /// The keys that lead to the moment that is looked at.
    var keys = "c"
    /// The path of the branch.
    var branch = ""
    let place: ValuePlace
    let lines: [String]
  }

  @Test("links each time that it was written, the last one first", arguments: pathRows + expressionRows + nestedRows)
  func links(_ row: Row) throws {
    var session = try session(row.definition, input: row.input, answers: row.answers)
    for key in row.keys { try session.press(key) }
    let branch = try session.branch(row.branch)
    let links = session.snapshot.inspection.provenance(of: row.place, in: branch)
    #expect(links.map { $0.line(in: session.snapshot.machine) } == row.lines)
  }

  /// `/a/b` inside a value of the visit.
  private static func visit(_ value: VisitValue, _ tokens: String...) -> ValuePlace {
    .visit(value, JSONPointer(tokens))
  }

  static let paths = #"""
    {"StartAt": "Read", "States": {
      "Read": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
        "InputPath": "$.order", "Parameters": {"key": {"id.$": "$.id", "n": 5}, "ids.$": "States.Array($.id, $.kind)"},
        "ResultSelector": {"price.$": "$.body.price", "all.$": "$.body.lines[*].sku"}, "ResultPath": "$.read",
        "Assign": {"total.$": "$.body.price", "at.$": "$$.Execution.Input.order.id"}, "Next": "Use"},
      "Use": {"Type": "Pass", "Parameters": {"p.$": "$.read.price", "t.$": "$total", "a.$": "$at", "o.$": "$.order",
        "x.$": "$.read.all[1]"}, "OutputPath": "$.p", "Next": "End"},
      "End": {"Type": "Succeed"}}}
    """#

  static let placing = #"""
    {"StartAt": "A", "States": {
      "A": {"Type": "Pass", "Result": {"done": [true]}, "ResultPath": "$.list[-1].r", "Next": "B"},
      "B": {"Type": "Pass", "Result": "thrown away", "ResultPath": null, "Next": "C"},
      "C": {"Type": "Pass", "InputPath": null, "ResultPath": "$.none", "End": true}}}
    """#

  static let expressions = #"""
    {"StartAt": "A", "QueryLanguage": "JSONata", "States": {
      "A": {"Type": "Pass", "Assign": {"rate": 2, "n": "{% $states.input.items[0].n %}"},
        "Output": {"first": "{% $states.input.items[0] %}", "sum": "{% $sum($states.input.items.n) %}"}, "Next": "B"},
      "B": {"Type": "Choice", "Choices": [{"Condition": "{% $rate = 2 %}", "Next": "C",
        "Assign": {"more": "{% $n * $rate %}"}, "Output": {"all": "{% $states.input %}", "k": "v"}}], "Default": "C"},
      "C": {"Type": "Pass", "Output": {"a": "{% $states.input.all.first.n %}", "m": "{% $more %}",
        "t": "{% $states.input.all.sum + $n %}", "s": "{% $states.context.State.Name %}"}, "End": true}}}
    """#
}

extension ProvenanceLink {
  /// The link in a line: `12 Fan[0]/Ship Parameters.x <$.y> copy 5 <- input/y = 5`.
  fileprivate func line(in machine: StateMachine) -> String {
    let place = (path.isEmpty ? "" : path + "/") + machine[state].name.text
    let read = sources.map { "\($0.place) = \($0.value?.text() ?? "nothing")" }.joined(separator: ", ")
    return "\(moment) \(place)" + (field.map { " " + $0 } ?? "") + (text.map { " <\($0)>" } ?? "")
      + " \(origin) \(value?.text() ?? "nothing")" + (read.isEmpty ? "" : " <- " + read)
  }
}

extension ProvenanceTests {
  private static let read: Answers = [
    "Read": [.success(["body": ["price": 9, "lines": [["sku": "s"], ["sku": "t"]]]])]
  ]
  private static let order = #"{"order": {"id": "o1", "kind": "new"}}"#

  static let pathRows = [
    Row(
      testDescription: "through OutputPath, Parameters, ResultPath and ResultSelector to the answer of a task",
      definition: paths,
      input: order,
      answers: read,
      place: visit(.input),
      lines: [
        #"11 Use OutputPath <$.p> copy 9 <- arguments/p = 9"#,
        #"10 Use Parameters.p <$.read.price> copy 9 <- input/read/price = 9"#,
        #"6 Read ResultPath <$.read> copy 9 <- selectedResult/price = 9"#,
        #"5 Read ResultSelector.price <$.body.price> copy 9 <- result/body/price = 9"#,
        #"4 Read Resource task 9"#,
      ]
    ),
    Row(
      testDescription: "through a variable",
      definition: paths,
      input: order,
      answers: read,
      keys: "n...",
      place: visit(.arguments, "t"),
      lines: [
        #"10 Use Parameters.t <$total> copy 9 <- $total = 9"#,
        #"7 Read Assign.total <$.body.price> copy 9 <- result/body/price = 9"#,
        #"4 Read Resource task 9"#,
      ]
    ),
    Row(
      testDescription: "through the context object",
      definition: paths,
      input: order,
      answers: read,
      keys: "n...",
      place: visit(.arguments, "a"),
      lines: [
        #"10 Use Parameters.a <$at> copy "o1" <- $at = "o1""#,
        #"7 Read Assign.at <$$.Execution.Input.order.id> copy "o1" <- $$/Execution/Input/order/id = "o1""#,
        #"0 Read executionInput "o1""#,
      ]
    ),
    Row(
      testDescription: "around a ResultPath to the input, inside of what a path has selected",
      definition: paths,
      input: order,
      answers: read,
      keys: "n...",
      place: visit(.arguments, "o", "kind"),
      lines: [
        #"10 Use Parameters.o <$.order> copy "new" <- input/order/kind = "new""#,
        #"0 Read executionInput "new""#,
      ]
    ),
    Row(
      testDescription: "of what a path with many values gives, to where it starts",
      definition: paths,
      input: order,
      answers: read,
      keys: "n...",
      place: visit(.arguments, "x"),
      lines: [
        #"10 Use Parameters.x <$.read.all[1]> copy "t" <- input/read/all/1 = "t""#,
        #"6 Read ResultPath <$.read> copy "t" <- selectedResult/all/1 = "t""#,
        #"5 Read ResultSelector.all <$.body.lines[*].sku> computed "t" <- result/body/lines = [{"sku":"s"},{"sku":"t"}]"#,
        #"4 Read Resource task [{"sku":"s"},{"sku":"t"}]"#,
      ]
    ),
    Row(
      testDescription: "a literal in a template",
      definition: paths,
      input: order,
      keys: "...",
      place: visit(.arguments, "key", "n"),
      lines: [
        #"2 Read Parameters.key.n literal 5"#
      ]
    ),
    Row(
      testDescription: "an intrinsic function of two values",
      definition: paths,
      input: order,
      keys: "...",
      place: visit(.arguments, "ids"),
      lines: [
        #"2 Read Parameters.ids <States.Array($.id, $.kind)> computed ["o1","new"] <- effectiveInput/id = "o1", effectiveInput/kind = "new""#
      ]
    ),
    Row(
      testDescription: "a value around the place of a result comes from two",
      definition: placing,
      input: #"{"list": [{}]}"#,
      place: visit(.output, "list"),
      lines: [
        #"2 A ResultPath <$.list[-1].r> computed [{"r":{"done":[true]}}] <- input/list = [{}], result = {"done":[true]}"#
      ]
    ),
    Row(
      testDescription: "a Result, through a state that throws its own away",
      definition: placing,
      input: #"{"list": [1, {}]}"#,
      place: visit(.output, "list", "1", "r", "done", "0"),
      lines: [
        #"2 A ResultPath <$.list[-1].r> copy true <- result/done/0 = true"#,
        #"1 A Result.done[0] literal true"#,
      ]
    ),
    Row(
      testDescription: "a value beside the place of a result",
      definition: placing,
      input: #"{"list": [1, {}]}"#,
      place: visit(.output, "list", "0"),
      lines: [
        #"0 A executionInput 1"#
      ]
    ),
    Row(
      testDescription: "what an InputPath of null makes",
      definition: placing,
      input: #"{"list": [{}]}"#,
      place: visit(.output, "none"),
      lines: [
        #"10 C ResultPath <$.none> copy {} <- effectiveInput = {}"#,
        #"9 C InputPath literal {}"#,
      ]
    ),
    Row(
      testDescription: "a variable that is about to be set",
      definition: paths,
      input: order,
      answers: read,
      keys: "........",
      place: .variable("total", JSONPointer()),
      lines: [
        #"7 Read Assign.total <$.body.price> copy 9 <- result/body/price = 9"#,
        #"4 Read Resource task 9"#,
      ]
    ),
    Row(
      testDescription: "nothing where there is nothing",
      definition: paths,
      place: visit(.selectedResult, "x"),
      lines: []
    ),
  ]

  static let expressionRows = [
    Row(
      testDescription: "names behind $states.input are followed through states",
      definition: expressions,
      input: #"{"items": [{"n": 3}, {"n": 4}]}"#,
      place: visit(.output, "a"),
      lines: [
        #"10 C Output.a <$states.input.all.first.n> copy 3 <- input/all/first/n = 3"#,
        #"7 B Choices[0].Output.all <$states.input> copy 3 <- input/first/n = 3"#,
        #"2 A Output.first <$states.input.items[0]> copy 3 <- input/items/0/n = 3"#,
        #"0 A executionInput 3"#,
      ]
    ),
    Row(
      testDescription: "variables of a rule have two sources",
      definition: expressions,
      input: #"{"items": [{"n": 3}, {"n": 4}]}"#,
      place: visit(.output, "m"),
      lines: [
        #"10 C Output.m <$more> copy 6 <- $more = 6"#,
        #"6 B Choices[0].Assign.more <$n * $rate> computed 6 <- $n = 3, $rate = 2"#,
      ]
    ),
    Row(
      testDescription: "operands of an expression",
      definition: expressions,
      input: #"{"items": [{"n": 3}, {"n": 4}]}"#,
      place: visit(.output, "t"),
      lines: [
        #"10 C Output.t <$states.input.all.sum + $n> computed 10 <- input/all/sum = 7, $n = 3"#
      ]
    ),
    Row(
      testDescription: "a function of one value",
      definition: expressions,
      input: #"{"items": [{"n": 3}, {"n": 4}]}"#,
      keys: "nn",
      place: visit(.input, "all", "sum"),
      lines: [
        #"7 B Choices[0].Output.all <$states.input> copy 7 <- input/sum = 7"#,
        #"2 A Output.sum <$sum($states.input.items.n)> computed 7 <- input/items = [{"n":3},{"n":4}]"#,
        #"0 A executionInput [{"n":3},{"n":4}]"#,
      ]
    ),
    Row(
      testDescription: "what the engine says of the state",
      definition: expressions,
      input: #"{"items": [{"n": 3}, {"n": 4}]}"#,
      place: visit(.output, "s"),
      lines: [
        #"10 C Output.s <$states.context.State.Name> copy "C" <- $$/State/Name = "C""#,
        #"10 C engine "C""#,
      ]
    ),
    Row(
      testDescription: "a constant that is assigned",
      definition: expressions,
      input: #"{"items": [{"n": 3}, {"n": 4}]}"#,
      keys: "nn",
      place: .variable("rate", JSONPointer()),
      lines: [
        #"1 A Assign.rate literal 2"#
      ]
    ),
  ]
}
