import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Breakpoints stop at the same places in both directions")
struct BreakpointPlaceTests {
  /// A breakpoint and the places at which continue stops.
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let places: [String]
    var testDescription: String { text }

    init(_ text: String, _ places: String...) {
      self.text = text
      self.places = places
    }
  }

  static let rows = [
    // Where
    Row("break Ship", "Fan[1]/Each[0]/Ship enter", "Fan[1]/Each[1]/Ship enter"),
    Row("break Each[1]/Ship", "Fan[1]/Each[1]/Ship enter"),
    Row("break Fan[1]/Ship", "Fan[1]/Each[0]/Ship enter", "Fan[1]/Each[1]/Ship enter"),
    Row("break Fan[1]/Each[0]/S*", "Fan[1]/Each[0]/Ship enter", "Fan[1]/Each[0]/Sent enter"),
    Row("break Fan[0]/S*"),
    Row("break Fan[*]/C*", "Fan[0]/Call enter", "Fan[0]/Caught enter"),
    Row("break type:Task", "Fan[0]/Call enter"),
    Row("break type:Choice", "Route enter", "Route enter", "Route enter"),
    // Stages
    Row("break Call stage:args", "Fan[0]/Call perform", "Fan[0]/Call perform"),
    Row("break Call stage:result"),
    Row("break Call stage:output"),
    Row("break Call stage:exit", "Fan[0]/Call exit"),
    Row("break Ship stage:result", "Fan[1]/Each[0]/Ship resultPath", "Fan[1]/Each[1]/Ship resultPath"),
    Row("break Each stage:result", "Fan[1]/Each exit"),
    Row("break Fan stage:output", "Fan exit"),
    // Edges
    Row("break edge:Route#1"),
    Row("break edge:Route#2", "Route exit"),
    Row("break edge:Route#default", "Route exit", "Route exit"),
    Row("break catch:Call", "Fan[0]/Call exit"),
    Row("break catch:*#1", "Fan[0]/Call exit"),
    // Errors
    Row("break error:*", "Fan[0]/Call recover", "Fan[0]/Call recover"),
    Row("break error:Bu* retried", "Fan[0]/Call recover"),
    Row("break error:* caught", "Fan[0]/Call recover"),
    Row("break error:* uncaught"),
    Row("break error:* timeout"),
    Row("break error:Broken if {% $states.errorOutput.Error = 'Broken' %}", "Fan[0]/Call recover"),
    Row("break error:* if $.Cause"),
    // Changes
    Row("break change:$.state", "Fan[1]/Each[0]/Ship exit", "Fan[1]/Each[1]/Ship exit"),
    Row("break change:$x", "Count exit", "Count exit"),
    Row("break change:$.n if {% $x %}", "Count exit"),
    // Conditions
    Row("break Ship if $.late", "Fan[1]/Each[1]/Ship enter"),
    Row("break Ship if {% $states.input.id = 1 %}", "Fan[1]/Each[0]/Ship enter"),
    Row("break Ship if {% $states.context.Map.Item.Index = 1 %}", "Fan[1]/Each[1]/Ship enter"),
    Row("break Ship if {% $nothing.at.all %}"),
    Row("break Route if $$.State.Name", "Route enter", "Route enter", "Route enter"),
    Row("break Route if $x", "Route enter", "Route enter"),
    // Which times
    Row("break Route hits>=2", "Route enter", "Route enter"),
    Row("break Route hits=2", "Route enter"),
    Row("break Route hits%2", "Route enter"),
    Row("break Route once", "Route enter"),
    Row("break Route hits>=2 once", "Route enter"),
    Row("break Route hits=2 if {% $states.input.n > 0 %}", "Route enter"),
    // Logpoints stop nothing
    Row("log Ship \"x\""),
  ]

  @Test("continue stops where a breakpoint is, and back again", arguments: rows)
  func stops(_ row: Row) throws {
    var session = try started()
    try session.set(row.text)
    #expect(try session.places(pressing: "c") == row.places)
    #expect(try session.places(pressing: "C") == row.places.reversed())
    #expect(try session.places(pressing: "c") == row.places)
  }

  @Test("a breakpoint that is set at the end finds the same places in what is known", arguments: rows)
  func stopsInThePast(_ row: Row) throws {
    var session = try started()
    while session.snapshot.stop != .ended { try session.press("c") }
    try session.set(row.text)
    #expect(try session.places(pressing: "C") == row.places.reversed())
    #expect(try session.places(pressing: "c") == row.places)
  }

  @Test("a payload that another takes the place of for a while changes no value; in each branch it is its own")
  func change() throws {
    var session = try session(
      #"""
      {"StartAt": "Set", "States": {
        "Set": {"Type": "Pass", "Result": {"x": 5}, "Next": "Other"},
        "Other": {"Type": "Pass", "Result": {"y": 1}, "Next": "Same"},
        "Same": {"Type": "Pass", "Result": {"x": 5}, "Next": "Fan"},
        "Fan": {"Type": "Parallel", "Next": "New", "Branches": [
          {"StartAt": "Lost", "States": {"Lost": {"Type": "Pass", "Result": {}, "Next": "Found"},
            "Found": {"Type": "Pass", "Result": {"x": 7}, "End": true}}},
          {"StartAt": "First", "States": {"First": {"Type": "Pass", "Result": {"x": 5}, "End": true}}}]},
        "New": {"Type": "Pass", "Result": {"x": 6}, "End": true}}}
      """#
    )
    try session.set("break change:$.x")
    let places = ["Set exit", "Fan[0]/Found exit", "New exit"]
    #expect(try session.places(pressing: "c") == places)
    #expect(try session.places(pressing: "C") == places.reversed())
    for _ in 0..<3 { try session.press("c") }
    guard case .breakpoint(let hit) = session.snapshot.stop else { return }
    #expect(hit.change == "$.x becomes 6, was 5")
  }

  @Test("one that comes after another acts only when that has acted")
  func after() throws {
    var session = try started()
    try session.set("break Each[1]/Ship")
    try session.set("break Sent after:#1")
    try session.set("break Done after:#2 once")
    let places = ["Fan[1]/Each[1]/Ship enter", "Fan[1]/Each[1]/Sent enter", "Done enter"]
    #expect(try session.places(pressing: "c") == places)
    #expect(try session.places(pressing: "C") == places.reversed())
    session.complete(.breakpoint(.enable(1, false)))
    #expect(try session.places(pressing: "c") == [])
  }

  @Test("the first of a task's failures that nobody catches is told of as such")
  func uncaught() throws {
    var session = try session(Sample.retried, answers: ["Call": [.failure("Busy"), .success(1)]])
    try session.set("break error:* retried")
    #expect(try session.places(pressing: "c") == ["Call recover"])
  }

  @Test("a task that runs out of time stops at its error")
  func timeout() throws {
    var session = try session(Sample.callback)
    try session.set("break error:States.* timeout")
    try session.press("c")
    session.complete(.nextTimer)
    #expect(session.place == "Both[0]/Ask recover: uncaught")
    try session.press("C")
    try session.press("c")
    #expect(session.place == "Both[0]/Ask recover: uncaught")
  }

  @Test("a callback's result stops before it goes on")
  func callback() throws {
    var session = try session(Sample.callback)
    try session.set("break Ask stage:result")
    try session.press("c")
    let task = try #require(session.snapshot.pendingTasks.first)
    session.complete(.answer(task.id, .success(output: ["by": "Ann"])))
    #expect(session.place == "Both[0]/Ask exit")
    try session.press("c")
    #expect(session.place == "Both exit: ended")
    try session.press("C")
    #expect(session.place == "Both[0]/Ask exit: breakpoint")
  }

  private func started() throws -> Debugger {
    try session(BreakpointSample.order, input: BreakpointSample.input, answers: BreakpointSample.answers)
  }
}

extension Debugger {
  /// Sets a breakpoint by its text.
  mutating func set(_ text: String) throws { complete(.breakpoint(.set(try BreakpointRule(parsing: text)))) }

  /// The places at which breakpoints stop a movement that is made again and again.
  mutating func places(pressing key: Character) throws -> [String] {
    var places: [String] = []
    while places.count < 100 {
      try press(key)
      guard case .breakpoint = snapshot.stop else { break }
      places.append(place.replacing(": breakpoint", with: ""))
    }
    return places
  }
}
