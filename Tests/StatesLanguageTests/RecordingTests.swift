import JSONModel
import StatesLanguage
import Testing

@Suite("AWS's recordings", .enabled(if: SharedData.isPresent, "../shared is not there"))
struct RecordingTests {
  private func cases(of group: String) throws -> [JSON] {
    try SharedData.lines(of: SharedData.executions).filter { $0["group"]?.string == group && $0["validated"] == true }
  }

  private func load(_ line: JSON) -> StateMachine? {
    DefinitionLoader.load(Array((line["definition"]?.text() ?? "").utf8)).machine
  }

  @Test("of every operator of a Choice")
  func choices() throws {
    var count = 0
    for line in try cases(of: "choice_operators") {
      let machine = try #require(load(line))
      guard case .choice(let choice) = machine.states[0].state else { throw Surprise() }
      var scope = TestScope(data: try #require(line["input"]))
      let holds = try choice.rules[0].test.holds(in: &scope)
      let expected = line["outcome"]?["output"]?["TestResult.$"]?.string == "ConditionTrue"
      #expect(holds == expected, "\(line["id"]?.text() ?? ""): on \(scope.data.text())")
      count += 1
    }
    #expect(count == 245)
  }

  @Test("of the intrinsic functions, but for what is random or JSONata")
  func intrinsics() throws {
    var count = 0
    for line in try cases(of: "intrinsic_functions") where line["needs"]?.array?.contains("random") != true {
      guard let machine = load(line), case .pass(let pass) = machine.states[0].state,
        let template = pass.flow.paths?.parameters, line["definition"]?.text().contains("$$") == false
      else { continue }
      var scope = TestScope(data: try #require(line["input"]))
      let value = try template.evaluate(in: &scope)
      #expect(value == line["outcome"]?["output"], "\(line["id"]?.text() ?? ""): \(value.text())")
      count += 1
    }
    #expect(count > 50)
  }

  @Test("of refused definitions: code, message and place")
  func refusals() throws {
    for line in try SharedData.lines(of: SharedData.validation) where line["validated"] == true {
      let text = line["definition_text"]?.string ?? line["definition"]?.text() ?? ""
      let workflow = line["type"]?.string.flatMap(WorkflowType.init(rawValue:)) ?? .standard
      let diagnostics = DefinitionLoader.load(Array(text.utf8), for: workflow).diagnostics
      if let message = line["error"]?["message"]?.string, line["aspect"] == "definition" {
        let own = diagnostics.filter { $0.severity == .error }.map {
          "\($0.code): \($0.awsMessage) at \($0.location ?? "null")"
        }
        let text = own.joined(separator: ", ").replacing("arn:aws:", with: "arn:<partition>:")
        #expect("Invalid State Machine Definition: '\(text)'" == message)
      }
      for diagnostic in line["response"]?["diagnostics"]?.array ?? [] {
        let own = diagnostics.first { $0.awsMessage == diagnostic["message"]?.string }
        #expect(own?.code == diagnostic["code"]?.string, "\(diagnostic.text()): \(diagnostics)")
        #expect(own?.location == diagnostic["location"]?.string)
      }
    }
  }
}
