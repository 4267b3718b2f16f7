import Foundation
import JSONModel
import StatesLanguage
import Testing

@Suite("Real state machines", .enabled(if: SharedData.isPresent, "../shared is not there"))
struct CorpusTests {
  @Test("load without errors, but for those that need JSONata, or are broken in their source")
  func loads() throws {
    let broken = [
      "human-task-reminder__statemachine__statemachine.asl", "parallel-translate__statemachine__statemachine.asl",
      "shared-fallback-state-jsonata__statemachine__statemachine.asl",
    ]
    for line in try SharedData.lines(of: SharedData.corpus.appending(path: "index.jsonl")) {
      let id = try #require(line["id"]?.string)
      let loaded = DefinitionLoader.load(try SharedData.bytes(of: SharedData.corpus.appending(path: id + ".json")))
      #expect(loaded.outline != nil)
      let errors = loaded.diagnostics.filter { $0.severity == .error }
      #expect(errors.isEmpty != broken.contains(id), "\(id): \(errors)")
    }
  }

  @Test("those of AWS's recordings that it accepted are accepted, those that it refused are refused")
  func verdicts() throws {
    for line in try SharedData.lines(of: SharedData.validation) {
      let text = line["definition_text"]?.string ?? line["definition"]?.text() ?? ""
      let workflow = line["type"]?.string.flatMap(WorkflowType.init(rawValue:)) ?? .standard
      let loaded = DefinitionLoader.load(Array(text.utf8), for: workflow)
      let isRefusedForDefinition = ["definition", nil].contains(line["aspect"]?.string)
      let isAccepted = line["accepted"]?.bool == true || !isRefusedForDefinition
      #expect(isAccepted == (loaded.machine != nil), "\(line["id"]?.text() ?? ""): \(loaded.diagnostics)")
    }
  }
}
