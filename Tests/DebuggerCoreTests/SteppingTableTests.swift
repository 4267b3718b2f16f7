import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Each command leads to its place, forward and backward")
struct SteppingTableTests {
  @Test("in machines of every kind", arguments: SteppingTable.all)
  func leads(_ table: SteppingTable) throws {
    var session = try session(table.definition, input: table.input, answers: table.answers)
    for (line, step) in table.steps.enumerated() {
      try session.follow(step.command)
      #expect(session.place == step.place, "line \(line + 1): \(step.command)")
    }
  }
}
