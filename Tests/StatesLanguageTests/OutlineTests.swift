import JSONModel
import StatesLanguage
import Testing

@Suite("Outlines")
struct OutlineTests {
  @Test("number states and scopes as the machine does")
  func numbers() throws {
    let loaded = DefinitionLoader.load(Array(Definitions.everyType.utf8))
    let machine = try #require(loaded.machine)
    let outline = try #require(loaded.outline)
    #expect(loaded.diagnostics == [])
    #expect(outline.states.map(\.name.text).joined(separator: " ") == "Prepare Pack Wrap Check Both Mail Log Ship Stop")
    #expect(machine.states.map(\.name) == outline.states.map(\.name))
    #expect(machine.states.map(\.state.type) == outline.states.map(\.type))
    #expect(machine.scopes.map(\.owner) == outline.scopes.map(\.owner))
    #expect(machine.scopes.map(\.states) == outline.scopes.map(\.states))
    #expect(machine.scopes.map(\.startAt) == outline.scopes.map(\.start?.state))
  }

  @Test("tell where each state leads, and how")
  func transitions() throws {
    let outline = try #require(DefinitionLoader.load(Array(Definitions.everyType.utf8)).outline)
    func ways(_ index: Int) -> [String] {
      outline.states[index].transitions.map { "\($0.kind) \($0.target.name)" }
    }
    #expect(ways(1) == ["next Check"])
    #expect(
      ways(3) == [
        #"choice(0, text: "$total > 100 and $.gift is present") Both"#,
        #"choice(1, text: "not ($.order.name matches \"a*\")") Stop"#, "otherwise Ship",
      ]
    )
    #expect(ways(7) == [#"caught(0, errors: ["States.ALL"]) Stop"#])
    #expect(outline.states[7].retriers == 1 && outline.states[7].ends)
    #expect(outline.location(of: outline.states[6].id) == "/States/Both/Branches[1]/States/Log")
  }

  @Test("exist for JSONata and for distributed maps")
  func others() throws {
    let text = #"""
      {"StartAt": "A", "QueryLanguage": "JSONata", "States": {
        "A": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.n > 1 %}", "Next": "B"}], "Default": "B"},
        "B": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED"}, "StartAt": "C",
          "States": {"C": {"Type": "Succeed"}}}, "End": true}
      }}
      """#
    let outline = try #require(DefinitionLoader.load(Array(text.utf8)).outline)
    #expect(outline.states[0].transitions[0].kind == .choice(0, text: "$states.input.n > 1"))
    #expect(outline.states.map(\.language) == [.jsonata, .jsonata, .jsonata])
    #expect(outline.states.map(\.isDistributed) == [false, true, false])
    #expect(outline.states[1].nested == [ScopeID(index: 1)])
  }

  @Test("scopes nested without end are cut and said to be")
  func nesting() {
    var text = #"{"StartAt": "S0", "States": {"S0": {"Type": "Succeed"}}}"#
    for depth in 1...120 {
      text =
        #"{"StartAt": "S\#(depth)", "States": {"S\#(depth)": {"Type": "Parallel", "Branches": [\#(text)], "End": true}}}"#
    }
    let loaded = DefinitionLoader.load(Array(text.utf8))
    #expect(loaded.machine == nil)
    #expect(loaded.outline?.scopes.count == 101)
    #expect(loaded.diagnostics.map(\.problem) == [.nestedTooDeep(limit: 100)])
  }

  @Test("any change of a few bytes gives a machine or diagnostics, never a crash")
  func mutations() {
    let text = Array(Definitions.everyType.utf8)
    let replacements = Array("\"{}[],:$.0aT\\".utf8)
    var seed: UInt64 = 7
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    for _ in 0..<1000 {
      var changed = text
      for _ in 0...random(3) { changed[random(changed.count)] = replacements[random(replacements.count)] }
      let loaded = DefinitionLoader.load(changed)
      #expect(loaded.machine != nil || !loaded.diagnostics.isEmpty)
    }
  }
}
