import DebuggerCore
import Interpreter
import JSONModel
import JSONataEngine
import StatesLanguage
import Testing

@Suite("Questions about a Map")
struct ItemInspectionTests {
  private static let selector = """
    "ItemSelector": {
      "sku": "{% $states.context.Map.Item.Value.sku %}",
      "n": "{% $states.context.Map.Item.Index * $states.input.k %}",
      "r": "{% $random() %}"
    }
    """
  private static let inner = #""StartAt": "In", "States": {"In": {"Type": "Pass", "End": true}}"#
  private static let inline = """
    {"QueryLanguage": "JSONata", "StartAt": "Each", "States": {"Each": {
      "Type": "Map", "Items": "{% $states.input.lines %}", "MaxConcurrency": "{% 2 + 0 * $random() %}",
      \(selector), "ItemProcessor": {\(inner)}, "End": true
    }}}
    """
  private static let distributed = """
    {"QueryLanguage": "JSONata", "StartAt": "Each", "States": {"Each": {
      "Type": "Map", "Items": "{% $states.input.lines %}", "MaxConcurrency": 2,
      "ToleratedFailureCount": "{% $floor($random() * 1000) %}", \(selector),
      "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, \(inner)}, "End": true
    }}}
    """
  private static let input = #"{"k": 10, "lines": [{"sku": "a"}, {"sku": "b"}, {"sku": "c"}]}"#

  /// What the expressions of `ItemSelector` give for an item.
  private func made(forItem item: Int? = nil, by inspection: Inspection) -> JSON {
    var object = JSONObject()
    for inspected in inspection.expressions(forItem: item) where inspected.expression.item != nil {
      let name = inspected.expression.expression.field.split(separator: "/").last.map(String.init) ?? ""
      if case .success(.value(let value))? = inspection.trace(inspected)?.result { object[name] = value }
    }
    return .object(object)
  }

  private func fields(of inspection: Inspection) -> [String] {
    inspection.expressions().map { ($0.isPast ? "+" : "-") + $0.expression.expression.field }
  }

  @Test("list what is evaluated for the next item, before the items have been found and after that")
  func listed() throws {
    var session = try session(Self.inline, input: Self.input)
    for stage in 0...1 {
      let items = try #require(session.snapshot.inspection.items)
      #expect(items.indices == 0..<3 && items.next == 0 && items[2]?.value == ["sku": "c"] && items[3] == nil)
      let found = fields(of: session.snapshot.inspection)
      let own = ["-ItemSelector/sku", "-ItemSelector/n", "-ItemSelector/r"]
      #expect(found == ["\(stage == 0 ? "-" : "+")Items", "-MaxConcurrency"] + own)
      #expect(made(forItem: 2, by: session.snapshot.inspection)["n"] == 20)
      try session.press(".")
      try session.press(".")
    }
  }

  @Test("evaluate for each item what its iteration gets, random numbers included, before and after that")
  func iterations() throws {
    var session = try session(Self.inline, input: Self.input)
    for _ in 0..<2 { try session.press(".") }
    let before = session.snapshot.inspection
    try session.press(".")
    session.complete(.focus(.main))
    let after = session.snapshot.inspection
    let inputs = session.execution.branches.filter { $0.item != nil }.map(\.visit.input)
    #expect(inputs.count == 2)
    for (index, input) in inputs.enumerated() {
      #expect(made(forItem: index, by: before) == input)
      #expect(made(forItem: index, by: after) == input)
    }
    #expect(after.items?.next == 2 && after.expressions(forItem: 2).last?.isPast == false)
    #expect(after.expressions(forItem: 1).last?.isPast == true)
  }

  @Test("tell in an iteration what its input was made by")
  func fromWithin() throws {
    var session = try session(Self.inline, input: Self.input)
    while session.snapshot.focused?.branch.item == nil { try session.press("s") }
    let branch = try #require(session.snapshot.focused?.branch)
    let inspection = session.snapshot.inspection
    #expect(inspection.items == nil)
    #expect(fields(of: inspection) == ["+ItemSelector/sku", "+ItemSelector/n", "+ItemSelector/r"])
    #expect(inspection.expressions().allSatisfy { $0.branch == branch.parent && $0.state == StateID(index: 0) })
    #expect(made(by: inspection) == branch.visit.input)
  }

  @Test("evaluate what a Map Run began with, and each child's input, as it was then")
  func mapRun() throws {
    var session = try session(Self.distributed, input: Self.input)
    var checked = 0
    for _ in 0..<12 where !session.execution.status.isFinal {
      try session.press(".")
      guard let run = session.execution.mapRuns.first, session.snapshot.focus == .main else { continue }
      let inspection = session.snapshot.inspection
      let terms = inspection.expressions().filter { $0.expression.expression.field == "ToleratedFailureCount" }
      let count = try #require(terms.first.flatMap { inspection.trace($0) }?.result.value?.number?.integer)
      if run.status == .running { #expect(count == run.toleratedFailureCount && terms.first?.isPast == true) }
      for child in session.execution.runningChildren {
        #expect(made(forItem: child.index, by: inspection) == child.input)
        checked += 1
      }
    }
    #expect(checked > 0)
  }

  @Test(
    "list all expressions that a state evaluates, in their order",
    arguments: [
      (
        #"""
        "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
        "Credentials": {"RoleArn": "{% 'arn:aws:iam::' & $states.input.account & ':role/r' %}"},
        "TimeoutSeconds": "{% 60 %}", "HeartbeatSeconds": "{% 10 %}", "Arguments": {"a": "{% 1 %}"}, "End": true
        """#,
        ["Arguments/a", "TimeoutSeconds", "HeartbeatSeconds", "Credentials/RoleArn"]
      ),
      (
        #"""
        "Type": "Map", "MaxConcurrency": "{% 3 %}", "ToleratedFailureCount": "{% 1 %}",
        "ToleratedFailurePercentage": "{% 10 %}",
        "ItemReader": {
          "Resource": "arn:aws:states:::s3:listObjectsV2", "ReaderConfig": {"MaxItems": "{% 5 %}"},
          "Arguments": {"Bucket": "{% $states.input.account %}", "Prefix": "in"}
        },
        "ItemBatcher": {
          "MaxItemsPerBatch": "{% 2 %}", "MaxInputBytesPerBatch": "{% 1000 %}", "BatchInput": {"x": "{% 1 %}"}
        },
        "ResultWriter": {
          "Resource": "arn:aws:states:::s3:putObject", "Arguments": {"Bucket": "{% 'b' %}", "Prefix": "out"}
        },
        "ItemProcessor": {
          "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
          "StartAt": "In", "States": {"In": {"Type": "Pass", "End": true}}
        },
        "End": true
        """#,
        [
          "ItemReader/Arguments/Bucket", "MaxConcurrency", "ToleratedFailureCount", "ToleratedFailurePercentage",
          "ItemReader/ReaderConfig/MaxItems", "ItemBatcher/MaxItemsPerBatch", "ItemBatcher/MaxInputBytesPerBatch",
          "ItemBatcher/BatchInput/x", "ResultWriter/Arguments/Bucket",
        ]
      ),
    ]
  )
  func all(_ state: String, _ fields: [String]) throws {
    let definition = #"{"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {\#(state)}}}"#
    let inspection = try session(definition, input: #"{"account": "123456789012"}"#).snapshot.inspection
    #expect(inspection.expressions().map(\.expression.expression.field) == fields)
    for inspected in inspection.expressions() {
      #expect(inspection.trace(inspected)?.result.value != nil, "\(inspected.expression.expression.field)")
    }
  }

  @Test(
    "give up after so many steps, and say nothing about a Choice then that is not known",
    arguments: ["$count([1..60000][$ % 2 = 0]) > 100", "$contains($pad('', 25, 'a'), /^(a|aa)+b/) = false"]
  )
  func stopped(_ long: String) throws {
    let definition = """
      {"QueryLanguage": "JSONata", "StartAt": "C", "States": {
        "C": {"Type": "Choice", "Default": "S", "Choices": [
          {"Condition": "{% false %}", "Next": "S"}, {"Condition": "{% \(long) %}", "Next": "S"},
          {"Condition": "{% true %}", "Next": "S"}]},
        "S": {"Type": "Succeed"}
      }}
      """
    var session = try session(definition)
    let inspection = session.snapshot.inspection
    guard case .failure(let error)? = inspection.trace(inspection.expressions()[1])?.result else { throw Missing.error }
    #expect(error.isOutOfSteps)
    let choice = try #require(inspection.choice)
    let steps = JSONataLimits.inspection.steps
    #expect(choice.decision == .unknown(afterSteps: steps))
    #expect(choice.rules.map(\.verdict) == [.decided(false), .stopped(afterSteps: steps), .notTried])
    try session.press("c")
    #expect(session.execution.status.isFinal)
  }

  private enum Missing: Error { case error }
}

extension Result<JSONataResult, JSONataError> {
  /// The value, when there is one.
  fileprivate var value: JSON? {
    if case .success(.value(let value)) = self { value } else { nil }
  }
}
