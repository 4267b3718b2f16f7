import Integrations
import Interpreter
import ItemReaders
import JSONModel
import StatesLanguage

/// Whether executions give the history and the outcome that were recorded from AWS.
struct ExecutionSuite: SelfContainedSuite {
  let name = "aws-executions"
  let help = "Run executions and compare their events with those recorded from AWS"

  func run(_ item: JSON) -> Verdict {
    let recorded = RecordedExecution(item)
    if let reason = recorded.reasonToSkip { return .skip(reason) }
    let loaded = DefinitionLoader.load(recorded.definition.utf8(), for: recorded.settings.workflow)
    guard let machine = loaded.machine else {
      return .fail("the definition is refused: \(loaded.diagnostics.map(\.description).joined(separator: "; "))")
    }
    let execution = Execution(machine, input: recorded.input, settings: recorded.settings, now: recorded.start)
    let comparison = HistoryComparison(recorded)
    do {
      let outside = OutsideWorld(connector: RecordedTasks(of: recorded), items: S3Items(MemoryStore(recorded.buckets)))
      let finished = try ExecutionRunner(outside).runSkippingTime(execution)
      if let difference = comparison.difference(from: finished.execution) { return .fail(difference) }
      guard let mocks = try recorded.mocks else { return .pass }
      let mocked = try ExecutionRunner(connector: mocks).runSkippingTime(execution)
      return comparison.differenceInTypes(from: mocked.execution).map { .fail("with mocks: \($0)") } ?? .pass
    } catch {
      return .fail("\(error)")
    }
  }
}
