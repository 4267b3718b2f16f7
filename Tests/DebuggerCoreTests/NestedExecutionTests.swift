import DebuggerCore
import Integrations
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("An execution that a task starts is stepped as all others")
struct NestedExecutionTests {
  @Test("each command leads to its place", arguments: NestedWalk.all)
  func leads(_ walk: NestedWalk) throws {
    var session = try NestedMachines.session(walk.parent, child: walk.child)
    for (line, step) in walk.steps.enumerated() {
      try session.follow(step.command)
      #expect(session.place == step.place, "line \(line + 1): \(step.command)")
    }
  }

  @Test("with a history, a context object and a name of its own")
  func views() throws {
    var session = try NestedMachines.session()
    for _ in 0..<2 { try session.press("s") }
    let snapshot = session.snapshot
    #expect(snapshot.stack.map(\.label) == ["Main", "Child execution one"])
    #expect(snapshot.focused?.path == "Start")
    #expect(snapshot.history.map(\.detail.type) == ["ExecutionStarted"])
    #expect(snapshot.context?["Execution"]?["Name"] == "one")
    #expect(snapshot.context?["Execution"]?["Input"] == ["n": 1])
    #expect(snapshot.focusedMachine == MachineID(index: 1))
    #expect(snapshot.pendingTasks.isEmpty)
  }

  @Test("makes the same history as without a debugger")
  func sameHistory() throws {
    var session = try NestedMachines.session()
    while session.snapshot.stop != .ended { try session.press("s") }
    let connector = ConnectorChain([NestedConnector(), FailingConnector()])
    let start = try NestedMachines.session().execution
    let run = try ExecutionRunner(connector: connector).runSkippingTime(start)
    #expect(session.execution.history == run.history)
    #expect(session.execution.endedChildren.map(\.history) == run.execution.endedChildren.map(\.history))
  }

  @Test(
    "breakpoints stop in it, and one behind its task only there",
    arguments: [
      ("Ship", ["Start/Ship enter: breakpoint"]),
      ("Prepare", ["Start/Prepare enter: breakpoint"]),
      ("Start/Prepare", ["Start/Prepare enter: breakpoint"]),
    ]
  )
  func breakpoints(_ pattern: String, _ places: [String]) throws {
    var session = try NestedMachines.session()
    session.complete(.breakpoint(.set(try BreakpointRule(parsing: "break " + pattern))))
    var met: [String] = []
    while session.snapshot.stop != .ended {
      try session.press("c")
      if case .breakpoint = session.snapshot.stop { met.append(session.place) }
    }
    #expect(met == places)
  }

  @Test("a recording has the machine in it, so that it is lived again elsewhere")
  func journal() throws {
    var session = try NestedMachines.session()
    var header = JournalHeader(
      program: "test",
      name: "parent",
      definition: session.execution.machine.document.value,
      input: ["n": 1],
      settings: .init(),
      start: .start2024
    )
    header.machines = session.execution.machine.links.map { JournalMachine($0.linked) }
    var lines = [JournalEntry.session(header).text]
    lines.append(session.journalEntry(of: .move(.into, .forward), at: .start2024).text)
    try session.press("s")
    let journal = try Journal(parsing: Array((lines.joined(separator: "\n") + "\n").utf8))
    #expect(journal.machine == session.execution.machine)
  }

  @Test("what a task tells comes through a recording as it was")
  func stimuli() throws {
    let forms: [ExecutionStart.Form] = [
      .detached(result: ["a": 1]), .callback(submission: 2), .awaited(submission: "x", parsed: true),
      .awaited(submission: "x", parsed: false), .answered,
    ]
    for form in forms {
      let start = ExecutionStart(machine: MachineID(index: 1), name: "one", input: [1], form: form)
      let entry = JournalEntry.reply(
        effect: "task:1@0",
        [.tell(.executionStarted(TaskID(branch: .main, number: 1), start))]
      )
      #expect(try JournalEntry(parsing: Array(entry.text.utf8)) == entry)
    }
  }

  @Test("a changed definition keeps what is linked to it")
  func adopts() throws {
    var session = try NestedMachines.session()
    for _ in 0..<3 { try session.press("s") }
    #expect(session.place == "Start/Ship enter")
    let text = NestedMachines.parent().replacing(
      #""Done": {"Type": "Succeed"}"#,
      with: #""Done": {"Type": "Pass", "End": true}"#
    )
    session.complete(.adopt(try NestedMachines.machine(text)))
    #expect(session.place == "Start/Ship enter")
    try session.press("c")
    #expect(session.snapshot.status.name == "SUCCEEDED")
  }

  @Test("a state of its name is found in the machine in focus, or with that machine's name")
  func names() throws {
    var session = try NestedMachines.session()
    #expect(session.snapshot.state(named: "Prepare") == StateID(index: 0))
    #expect(session.snapshot.state(named: "Child/Prepare") == StateID(index: 3))
    for _ in 0..<2 { try session.press("s") }
    #expect(session.snapshot.state(named: "Prepare") == StateID(index: 3))
    let line = Command.toggleBreakpoint(StateID(index: 3)).line(in: session.execution.machine)
    #expect(line?.hasSuffix("state:3") == true)
  }

  @Test("or with the task around it, as breakpoints have it; a movement and a question take that, too")
  func ways() throws {
    var session = try NestedMachines.session()
    #expect(session.snapshot.state(named: "Start/Prepare") == StateID(index: 3))
    #expect(session.snapshot.state(named: "Start[0]/Prepare") == nil)
    #expect(try TypedCommand(parsing: "list Start/Ship", in: session.snapshot) == .query(.list(StateID(index: 4))))
    #expect(
      try TypedCommand(parsing: "to Start/Ship", in: session.snapshot)
        == .command(.move(.to(StateID(index: 4)), .forward))
    )
    session.complete(.move(.to(StateID(index: 4)), .forward))
    #expect(session.place == "Start/Ship enter: cursor")
  }

  @Test("a value comes from what it has passed on, as JSON or in a text of that", arguments: [".sync:2", ".sync"])
  func provenance(_ pattern: String) throws {
    let child = #"""
      {"StartAt": "Make", "States": {"Make": {"Type": "Pass", "Parameters": {"m.$": "$.n"}, "End": true}}}
      """#
    var session = try NestedMachines.session(NestedMachines.parent(pattern), child: child)
    try session.press("c")
    let tokens = pattern == ".sync" ? ["Output"] : ["Output", "m"]
    let links = session.snapshot.inspection.provenance(of: .visit(.output, JSONPointer(tokens)), in: .main)
    let names = links.map { session.snapshot.machine[$0.state].name.text + " " + ($0.field ?? "") }
    let text = ["Start Resource", "Make Parameters", "Start Parameters.Input.n", "Prepare "]
    #expect(names == (pattern == ".sync" ? text : ["Make Parameters.m", "Start Parameters.Input.n", "Prepare "]))
  }

  @Test("the log says that one which nobody waits for is not run on after the end")
  func leftBehind() throws {
    var session = try NestedMachines.session(
      NestedMachines.parent(""),
      child: #"{"StartAt": "Nap", "States": {"Nap": {"Type": "Wait", "Seconds": 9, "End": true}}}"#
    )
    try session.press("c")
    #expect(session.snapshot.log.map(\.text).contains("an execution that it has started would go on; not here"))
  }
}
