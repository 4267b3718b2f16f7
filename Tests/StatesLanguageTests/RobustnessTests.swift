import JSONModel
import StatesLanguage
import Testing

@Suite("No text makes the checker stop")
struct RobustnessTests {
  /// Words of the language, with values that mostly do not fit them.
  private static let words = [
    "StartAt", "States", "Type", "Next", "End", "Choices", "Default", "Catch", "Retry", "ErrorEquals", "Branches",
    "ItemProcessor", "ProcessorConfig", "Mode", "ExecutionType", "ItemReader", "Resource", "Parameters", "a.$",
    "Result",
    "ResultPath", "InputPath", "OutputPath", "Assign", "And", "Not", "Variable", "StringEquals", "IsPresent", "Seconds",
    "TimeoutSeconds", "QueryLanguage", "Output", "Arguments", "Items", "A", "B", "",
  ]
  private static let texts = [
    "Pass", "Task", "Choice", "Map", "Parallel", "Wait", "A", "B", "$", "$.a[0]", "$$.b", "$v", "States.ALL", "JSONata",
    "JSONPath", "{% $a %}", "{% (", "States.Format('{}', $.a)", "States.Nothing(", "DISTRIBUTED", "EXPRESS",
    "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "",
  ]

  @Test("random objects made of the language's words", arguments: 0..<20)
  func randomObjects(_ seed: Int) {
    var random = SeededNumbers(state: UInt64(seed))
    for _ in 0..<100 {
      let states = JSON.object(JSONObject([("A", value(4, &random)), ("B", value(4, &random))]))
      let definition: JSON = ["StartAt": "A", "States": states, "QueryLanguage": value(0, &random)]
      let text = Array(definition.text().utf8)
      for workflow in WorkflowType.allCases {
        let loaded = DefinitionLoader.load(text, for: workflow)
        #expect(loaded.outline != nil)
        #expect((loaded.machine == nil) == loaded.diagnostics.contains { $0.severity == .error })
        for diagnostic in loaded.diagnostics + loaded.advice(for: workflow) {
          #expect(diagnostic.range.upperBound.offset <= text.count && !diagnostic.message.isEmpty)
        }
      }
    }
  }

  private func value(_ depth: Int, _ random: inout SeededNumbers) -> JSON {
    switch depth == 0 ? 4 + random.below(4) : random.below(9) {
    case 0...3:
      let members = (0..<random.below(8)).map { _ in
        (Self.words[random.below(Self.words.count)], value(depth - 1, &random))
      }
      return .object(JSONObject(members))
    case 4: return .number(JSONNumber(random.below(5) - 1))
    case 5: return .bool(random.below(2) == 0)
    case 6, 7: return .string(Self.texts[random.below(Self.texts.count)])
    default: return .array((0..<random.below(4)).map { _ in value(depth - 1, &random) })
    }
  }

  @Test("every prefix of a definition")
  func prefixes() {
    let text = Array(Definitions.everyType.utf8)
    for length in text.indices {
      let loaded = DefinitionLoader.load(Array(text[..<length]))
      #expect(loaded.machine == nil && loaded.diagnostics.count == 1)
    }
  }
}

/// Random numbers that are the same for the same seed.
private struct SeededNumbers {
  var state: UInt64

  /// A number from 0 to just below a limit.
  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
