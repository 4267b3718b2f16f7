import Integrations
import JSONModel
import Testing

@Suite("A test case is chosen after the file's name")
struct MockSelectionTests {
  @Test(
    "the last # ends the path",
    arguments: [
      ("m.json", "m.json", MockSelection.Choice.only),
      ("m.json#Good", "m.json", .named("Good")),
      ("m.json#Orders/Good", "m.json", .of(machine: "Orders", "Good")),
      ("a#b/m.json#Orders/Good/2", "a#b/m.json", .of(machine: "Orders", "Good/2")),
    ]
  )
  func parses(_ text: String, _ file: String, _ choice: MockSelection.Choice) {
    let selection = MockSelection(parsing: text)
    #expect(selection.file == file)
    #expect(selection.choice == choice)
  }

  static let two = #"""
    {"StateMachines":{"A":{"TestCases":{"Good":{},"Bad":{}}},"B":{"TestCases":{"Good":{}}}},"MockedResponses":{}}
    """#

  @Test("a name that fits one case is enough")
  func found() throws {
    let configuration = try MockConfiguration(parsing: Array(Self.two.utf8))
    #expect(try configuration.testCase(.named("Bad")).path == "A/Bad")
    #expect(try configuration.testCase(.of(machine: "B", "Good")).path == "B/Good")
  }

  @Test(
    "else the error tells what there is",
    arguments: [
      (MockSelection.Choice.only, "several test cases fit, name one with #Machine/Case: #A/Good, #A/Bad, #B/Good"),
      (.named("Good"), "several test cases fit, name one with #Machine/Case: #A/Good, #B/Good"),
      (.named("None"), "no test case 'None'; there is: #A/Good, #A/Bad, #B/Good"),
      (.of(machine: "B", "Bad"), "no test case 'B/Bad'; there is: #A/Good, #A/Bad, #B/Good"),
    ]
  )
  func missing(_ choice: MockSelection.Choice, _ message: String) throws {
    let configuration = try MockConfiguration(parsing: Array(Self.two.utf8))
    let error = try #require(throws: MockSelectionError.self) { try configuration.testCase(choice) }
    #expect("\(error)" == message)
  }
}
