import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage
import Testing

@Suite("Each motion goes to its next place")
struct SteppingTests {
  /// Keys, and where each one leads.
  struct Walk: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var definition = Sample.nested
    var input = Sample.twoItems
    var answers: Answers = [:]
    let steps: [(key: Character, place: String)]
  }

  @Test("goes forward and backward", arguments: Self.walks)
  func goes(_ walk: Walk) throws {
    var session = try session(walk.definition, input: walk.input, answers: walk.answers)
    for (index, step) in walk.steps.enumerated() {
      try session.press(step.key)
      #expect(session.place == step.place, "step \(index): \(step.key)")
    }
  }

  static let walks = [
    Walk(
      testDescription: "over takes a whole Parallel as one state",
      steps: [
        ("n", "Fan enter"), ("n", "Done enter"), ("n", "Done exit: ended"), ("n", "Done exit: ended"),
        ("N", "Done enter"), ("N", "Fan enter"), ("N", "Prepare enter: beginning"), ("N", "Prepare enter: beginning"),
        ("n", "Fan enter"),
      ]
    ),
    Walk(
      testDescription: "into goes to the states of all branches",
      steps: [
        ("s", "Fan enter"), ("s", "Fan[0]/A enter"), ("s", "Fan[0]/B enter"), ("s", "Fan[1]/Each enter"),
        ("s", "Fan[1]/Each[0]/Ship enter"), ("s", "Fan[1]/Each[0]/Sent enter"), ("s", "Fan[1]/Each[1]/Ship enter"),
        ("s", "Fan[1]/Each[1]/Sent enter"), ("s", "Done enter"), ("s", "Done exit: ended"), ("S", "Done enter"),
        ("S", "Fan[1]/Each[1]/Sent enter"), ("S", "Fan[1]/Each[1]/Ship enter"), ("S", "Fan[1]/Each[0]/Sent enter"),
        ("S", "Fan[1]/Each[0]/Ship enter"), ("S", "Fan[1]/Each enter"), ("S", "Fan[0]/B enter"),
        ("S", "Fan[0]/A enter"), ("S", "Fan enter"), ("S", "Prepare enter: beginning"),
      ]
    ),
    Walk(
      testDescription: "out ends the branch and shows the one around it",
      steps: [
        ("s", "Fan enter"), ("s", "Fan[0]/A enter"), ("f", "Fan perform"), ("s", "Fan[1]/Each enter"),
        ("s", "Fan[1]/Each[0]/Ship enter"), ("s", "Fan[1]/Each[0]/Sent enter"), ("F", "Fan[1]/Each[0]/Ship enter"),
        ("F", "Fan[1]/Each enter"), ("F", "Prepare enter: beginning"), ("s", "Fan enter"), ("f", "Done exit: ended"),
        ("F", "Prepare enter: beginning"),
      ]
    ),
    Walk(
      testDescription: "over inside a branch ends with the branch, and backward leads to the state around it",
      steps: [
        ("n", "Fan enter"), ("s", "Fan[0]/A enter"), ("n", "Fan[0]/B enter"), ("n", "Fan perform"),
        ("s", "Fan[1]/Each enter"), ("s", "Fan[1]/Each[0]/Ship enter"), ("n", "Fan[1]/Each[0]/Sent enter"),
        ("n", "Fan[1]/Each perform"), ("s", "Fan[1]/Each[1]/Ship enter"), ("N", "Fan[1]/Each enter"),
        ("N", "Fan enter"), ("N", "Prepare enter: beginning"),
      ]
    ),
    Walk(
      testDescription: "stages follow the branch that moves",
      steps: [
        (".", "Prepare exit"), (".", "Fan enter"), (".", "Fan perform"), (".", "Fan[0]/A enter"),
        (".", "Fan[0]/A exit"), (".", "Fan[0]/B enter"), (".", "Fan[0]/B exit"), (".", "Fan[1]/Each enter"),
        (",", "Fan[0]/B exit"), (",", "Fan[0]/B enter"), (",", "Fan[0]/A exit"), (",", "Fan[0]/A enter"),
        (",", "Fan perform"), (",", "Fan enter"), (",", "Prepare exit"), (",", "Prepare enter: beginning"),
      ]
    ),
    Walk(
      testDescription: "continue goes to the end, and back to the beginning",
      steps: [("c", "Done exit: ended"), ("C", "Prepare enter: beginning"), ("c", "Done exit: ended")]
    ),
    Walk(
      testDescription: "a retry stays in its state, and its wait is jumped over",
      definition: Sample.retried,
      answers: ["Call": [.failure("Busy"), .success(1)]],
      steps: [
        (".", "Call perform"), (".", "Call exit"), (".", "Call recover"), (".", "Call perform"),
        (".", "Call perform"), (".", "Call exit"), (".", "Call exit"), (".", "Done enter"),
        ("N", "Call enter: beginning"),
        ("n", "Done enter"),
      ]
    ),
    Walk(
      testDescription: "a caught error leads to its catcher, and one that nobody catches stops once",
      definition: Sample.retried,
      answers: ["Call": [.failure("Other")]],
      steps: [
        ("n", "Sorry enter"), ("n", "Sorry recover: uncaught"), ("n", "Sorry recover: ended"), ("N", "Sorry enter"),
        ("n", "Sorry recover: uncaught"), ("c", "Sorry recover: ended"),
      ]
    ),
  ]
}
