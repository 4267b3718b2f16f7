import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("The breakpoints of a session")
struct BreakpointListTests {
  private func started() throws -> Debugger {
    try session(BreakpointSample.order, input: BreakpointSample.input, answers: BreakpointSample.answers)
  }

  @Test("have numbers that nobody gets a second time")
  func numbers() throws {
    var session = try started()
    try session.set("break Ship")
    try session.set("break Sent")
    session.complete(.breakpoint(.delete(2)))
    try session.set("log Sent \"x\"")
    #expect(session.list == ["#1 break Ship", "#3 log Sent \"x\""])
    session.complete(.breakpoint(.change(1, try BreakpointRule(parsing: "break Ship once"))))
    session.complete(.breakpoint(.enable(3, false)))
    #expect(session.list == ["#1 break Ship once", "#3 log Sent \"x\" (disabled)"])
  }

  @Test("count how often they are met up to the moment that is looked at")
  func counts() throws {
    var session = try started()
    try session.set("break Route hits>=2")
    var counts: [Int] = []
    for key in "ccccCCC" {
      try session.press(key)
      counts.append(session.snapshot.breakpoints[0].meetings)
    }
    #expect(counts == [2, 3, 3, 3, 3, 2, 0])
  }

  @Test("forget what is no longer to come when the past is changed")
  func forget() throws {
    var session = try started()
    try session.set("break Route")
    try session.press("c")
    try session.press("c")
    session.complete(.set(.input, ["n": 2], in: .main))
    #expect(session.snapshot.breakpoints[0].meetings == 1)
    #expect(try session.places(pressing: "c") == [])
    #expect(session.snapshot.breakpoints[0].meetings == 2)
  }

  @Test(
    "are refused when they can never act",
    arguments: [
      ("break Nowhere", "there is no state 'Nowhere'"), ("break Ship after:#9", "there is no breakpoint #9"),
    ]
  )
  func refusedRules(_ text: String, _ words: String) throws {
    var session = try started()
    let rule = try BreakpointRule(parsing: text)
    #expect(try session.refusal(of: .breakpoint(.set(rule))) == words)
    #expect(session.list == [])
  }

  @Test("never wait for themselves", arguments: ["break Ship after:#2", "break Ship after:#1"])
  func waitingForItself(_ text: String) throws {
    var session = try started()
    try session.set("break Ship")
    try session.set("break Sent after:#1")
    let rule = try BreakpointRule(parsing: text)
    #expect(try session.refusal(of: .breakpoint(.change(1, rule))) == "#1 would wait for itself")
    #expect(session.list == ["#1 break Ship", "#2 break Sent after:#1"])
  }

  @Test("cannot be taken away while another one waits for them, nor when they are not there")
  func refusedCommands() throws {
    var session = try started()
    try session.set("break Ship")
    try session.set("break Sent after:#1")
    #expect(
      try session.refusal(of: .breakpoint(.delete(1))) == "#2 comes after #1; delete or change it first"
    )
    #expect(try session.refusal(of: .breakpoint(.delete(7))) == "there is no breakpoint #7")
    #expect(try session.refusal(of: .breakpoint(.enable(7, true))) == "there is no breakpoint #7")
    #expect(session.list == ["#1 break Ship", "#2 break Sent after:#1"])
  }

  @Test("b takes a plain one away, and keeps one that has more to it")
  func toggle() throws {
    var session = try started()
    let ship = try session.state("Ship")
    session.complete(.toggleBreakpoint(ship))
    session.complete(.toggleBreakpoint(ship))
    #expect(session.list == [])
    try session.set("break Ship if $.late")
    session.complete(.toggleBreakpoint(ship))
    #expect(session.list == ["#2 break Ship if $.late (disabled)"])
    session.complete(.toggleBreakpoint(ship))
    #expect(session.list == ["#2 break Ship if $.late"])
  }

  @Test("mark their states")
  func marks() throws {
    var session = try started()
    for text in [
      "break Ship", "log Ship \"x\"", "log Sent \"x\"", "break Each[1]/Sent", "break Done", "log Count \"x\"",
    ] {
      try session.set(text)
    }
    session.complete(.breakpoint(.enable(5, false)))
    try session.set("break error:*")
    try session.set("break edge:Route#1")
    let names = session.snapshot.breakpointMarks.map { (session.snapshot.machine[$0.key].name.text, $0.value) }
    let marks = Dictionary(uniqueKeysWithValues: names)
    #expect(marks == ["Ship": .plain, "Sent": .conditional, "Done": .disabled, "Count": .log, "Route": .conditional])
  }

  @Test("a condition that cannot be asked stops once and says why")
  func failingCondition() throws {
    var session = try started()
    try session.set("break Route if {% $states.input.n + 'a' %}")
    try session.press("c")
    #expect(session.place == "Route enter: breakpoint")
    let problem = try #require(session.snapshot.breakpoints[0].problem)
    #expect(session.snapshot.log.last?.text == "#1 cannot be asked: \(problem)")
    try session.press("c")
    #expect(session.place == "Done exit: ended")
  }

  @Test("an endless condition ends by itself")
  func endlessCondition() throws {
    var session = try started()
    try session.set("break Route if {% ($f := function($n) { $f($n + 1) }; $f(0)) %}")
    try session.press("c")
    #expect(session.snapshot.breakpoints[0].problem != nil)
  }

  @Test("a logpoint writes each time it is passed, and afterwards about what was before it")
  func logpoint() throws {
    var session = try started()
    try session.set("log Ship \"id={% $states.input.id %} late={% $states.input.late %}\"")
    let lines = ["#1 id=1 late=(nothing)", "#1 id=2 late=true"]
    try session.press("c")
    #expect(session.logged == lines)
    try session.set("log Route \"n {% $states.input.n %}\" hits>=2")
    #expect(session.logged == lines + ["#2 n 1", "#2 n 2"])
    try session.press("C")
    try session.press("c")
    #expect(session.logged == lines + ["#2 n 1", "#2 n 2"] + lines + ["#2 n 1", "#2 n 2"])
  }

  @Test("a change says what is about to become what")
  func change() throws {
    var session = try started()
    try session.set("break change:$.n if $x")
    try session.press("c")
    #expect(session.snapshot.log.last?.text == "#1 break change:$.n if $x: $.n becomes 2, was 1")
  }

  @Test("of another session act as they did there; those without a place stay")
  func restore() throws {
    var session = try started()
    session.restore([
      Breakpoint(number: 2, rule: try BreakpointRule(parsing: "break Gone")),
      Breakpoint(number: 4, rule: try BreakpointRule(parsing: "break Ship after:#9")),
      Breakpoint(number: 5, rule: try BreakpointRule(parsing: "break Sent"), isEnabled: false),
      Breakpoint(number: 6, rule: try BreakpointRule(parsing: "break Done")),
    ])
    #expect(
      session.snapshot.breakpoints.map(\.problem) == [
        "there is no state 'Gone'", "there is no breakpoint #9", nil, nil,
      ]
    )
    #expect(try session.places(pressing: "c") == ["Done enter"])
    try session.set("break Ship")
    #expect(session.list.last == "#7 break Ship")
  }
}

extension Debugger {
  /// The breakpoints as a list has them.
  fileprivate var list: [String] {
    snapshot.breakpoints.map { view in
      "#\(view.number) \(view.breakpoint.rule.text)" + (view.breakpoint.isEnabled ? "" : " (disabled)")
    }
  }

  /// What logpoints have written.
  fileprivate var logged: [String] {
    snapshot.log.filter { $0.kind == .note && $0.text.hasPrefix("#") }.map(\.text)
  }
}
