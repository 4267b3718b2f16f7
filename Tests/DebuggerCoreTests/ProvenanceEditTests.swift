import DebuggerCore
import Interpreter
import JSONModel
import JSONPathEngine
import StatesLanguage
import Testing

@Suite("Where a value comes from that a person has changed, or that was made again")
struct ProvenanceEditTests {
  private func origins(of place: ValuePlace, in session: Debugger, branch: BranchID = .main) -> [String] {
    session.snapshot.inspection.provenance(of: place, in: branch).map { link in
      "\(link.moment) \(session.snapshot.machine[link.state].name) \(link.field ?? "-") \(link.origin)"
    }
  }

  @Test("a value that was set by hand comes from there, one beside it does not")
  func set() throws {
    var session = try session(ProvenanceTests.map, input: #"{"list": [{"x": 1}], "n": 7}"#)
    try session.press(".")
    session.complete(.set(.input, ["list": [["x": 5]], "n": 7], in: .main))
    try session.press("c")
    #expect(
      origins(of: .visit(.output, JSONPointer(["out", "0", "0"])), in: session) == [
        "16 M ResultPath copy", "10 X OutputPath copy", "5 I Parameters.v copy", "3 M ItemSelector.v copy",
        "2 M ItemsPath copy", "1 M - byHand",
      ]
    )
    #expect(origins(of: .visit(.output, JSONPointer(["n"])), in: session) == ["0 M - executionInput"])
  }

  @Test("a variable that was set by hand comes from there, also in what is nested")
  func variable() throws {
    var session = try session(
      #"""
      {"StartAt": "A", "States": {"A": {"Type": "Pass", "Assign": {"v": {"x": 1, "y": 2}}, "Next": "P"},
        "P": {"Type": "Parallel", "End": true, "Branches": [{"StartAt": "B", "States": {
          "B": {"Type": "Pass", "Parameters": {"x.$": "$v.x", "y.$": "$v.y"}, "End": true}}}]}}}
      """#
    )
    try session.press("n")
    session.complete(.setVariable("v", ["x": 1, "y": 3], in: .main))
    try session.press("c")
    #expect(
      origins(of: .visit(.output, JSONPointer(["0", "y"])), in: session) == ["7 B Parameters.y copy", "3 P - byHand"]
    )
    #expect(
      origins(of: .visit(.output, JSONPointer(["0", "x"])), in: session)
        == ["7 B Parameters.x copy", "1 A Assign.v.x literal"]
    )
  }

  @Test("a result that was forced comes from a person, before and while the task is waited for", arguments: [0, 4])
  func completed(_ stages: Int) throws {
    var session = try session(ProvenanceTests.paths, input: #"{"order": {"id": "o1", "kind": "new"}}"#)
    for _ in 0..<stages { try session.press(".") }
    let result: JSON = ["body": ["price": 5, "lines": [["sku": "s"], ["sku": "t"]]]]
    session.complete(.edit(.complete(result, in: .main)))
    try session.press("c")
    #expect(session.snapshot.status == .succeeded(output: 5))
    let links = origins(of: .visit(.input, JSONPointer()), in: session)
    #expect(links.last == "\(stages) Read - byHand")
    #expect(links.count == 5)
  }

  @Test("a state that was skipped hands its input on")
  func skipped() throws {
    var session = try session(ProvenanceTests.placing, input: #"{"list": [{"x": 1}]}"#)
    session.complete(.edit(.skip(in: .main)))
    try session.press("c")
    #expect(origins(of: .visit(.output, JSONPointer(["list", "0"])), in: session) == ["0 A - executionInput"])
  }

  @Test("a changed place of the context object comes from a person, another one does not")
  func context() throws {
    var session = try session(ProvenanceTests.paths, input: #"{"order": {"id": "o1", "kind": "new"}}"#)
    let path = try ReferencePath(parsing: "$$.Execution.Input.order.id")
    session.complete(.edit(.setContext(path, "o2", in: .main)))
    let id = ValuePlace.context(JSONPointer(["Execution", "Input", "order", "id"]))
    let kind = ValuePlace.context(JSONPointer(["Execution", "Input", "order", "kind"]))
    #expect(origins(of: id, in: session) == ["0 Read - byHand"])
    #expect(origins(of: kind, in: session) == ["0 Read - executionInput"])
  }

  @Test("the result of a retried task is that of its last attempt")
  func retried() throws {
    var session = try session(Sample.retried, answers: ["Call": [.failure("Busy"), .success(["x": 1])]])
    try session.press("c")
    let links = session.snapshot.inspection.provenance(of: .visit(.output, JSONPointer(["x"])), in: .main)
    #expect(links.map(\.origin) == [.task])
    let moment = try #require(links.first?.moment)
    #expect(session.execution(at: moment)?.branch(.main)?.visit.result == nil)
    #expect(session.execution(at: moment + 1)?.branch(.main)?.visit.result == ["x": 1])
    #expect(session.execution(at: moment)?.branch(.main)?.visit.retryCount == 1)
  }

  @Test("a loop of states leads back through all its turns")
  func loop() throws {
    var session = try session(
      #"""
      {"StartAt": "A", "QueryLanguage": "JSONata", "States": {
        "A": {"Type": "Pass", "Output": {"n": "{% $states.input.n + 1 %}"}, "Next": "C"},
        "C": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.n < 4 %}", "Next": "A"}], "Default": "E"},
        "E": {"Type": "Succeed"}}}
      """#,
      input: #"{"n": 1}"#
    )
    try session.press("c")
    let links = session.snapshot.inspection.provenance(of: .visit(.output, JSONPointer(["n"])), in: .main)
    #expect(links.map { $0.value } == [4, 3, 2, 1])
    #expect(links.last?.origin == .executionInput)
    let first = session.snapshot.inspection.provenance(of: .visit(.output, JSONPointer(["n"])), in: .main, hops: 4)
    #expect(first.map(\.origin) == [.computed, .farther])
    #expect(first.map(\.value) == [4, 3])
  }

  @Test("every link's moment is the last one before the value was there")
  func moments() throws {
    var session = try session(ProvenanceTests.map, input: #"{"list": [{"x": 1}, {"x": 2}], "n": 7}"#)
    try session.press("c")
    let place = ValuePlace.visit(.output, JSONPointer(["out", "1", "0"]))
    for link in session.snapshot.inspection.provenance(of: place, in: .main) where link.origin != .executionInput {
      let next = session.snapshot.inspection
      let before = try #require(session.execution(at: link.moment)?.branch(link.branch)?.visit)
      #expect(before.state == link.state)
      #expect(next.provenance(of: place, in: .main).contains(link))
      for source in link.sources { #expect(source.moment == link.moment) }
    }
  }

  @Test(
    "from every place at every moment the way leads back in time",
    arguments: [ProvenanceTests.map, ProvenanceTests.distributed, ProvenanceTests.caught, ProvenanceTests.paths]
  )
  func everywhere(_ definition: String) throws {
    let input = #"{"list": [{"x": 1}, {"x": 2}], "n": 7, "name": "Gone", "order": {"id": 1}}"#
    var session = try session(definition, input: input, answers: ["Read": [.success(["body": ["price": 9]])]])
    try session.press("c")
    for moment in 0..<session.snapshot.momentCount {
      session.complete(.goTo(moment: moment))
      let (inspection, execution) = (session.snapshot.inspection, session.execution)
      for branch in execution.branches {
        let names = branch.variables.own.keys.sorted() + branch.visit.assigned.map(\.name)
        let places =
          VisitValue.allCases.map { ValuePlace.visit($0, JSONPointer()) } + names.map { .variable($0, JSONPointer()) }
          + [.error(JSONPointer()), .context(JSONPointer(["Execution", "Input", "n"]))]
        for place in places {
          let links = inspection.provenance(of: place, in: branch.id)
          #expect(links.isEmpty == (execution.value(at: place, in: branch.id) == nil))
          #expect(zip(links, links.dropFirst()).allSatisfy { $0.moment >= $1.moment })
          #expect(links.allSatisfy { $0.moment <= moment })
        }
      }
    }
  }

  @Test("among the items of a large Map it is found, whatever their number")
  func quick() throws {
    let items = (0..<1_000).map { "{\"x\": \($0)}" }.joined(separator: ",")
    var session = try session(ProvenanceTests.map, input: "{\"list\": [\(items)], \"n\": 7}")
    try session.press("c")
    let inspection = session.snapshot.inspection
    let place = ValuePlace.visit(.output, JSONPointer(["out", "700", "0"]))
    let links = inspection.provenance(of: place, in: .main)
    #expect(links.map(\.value) == Array(repeating: 700, count: 6))
  }
}
