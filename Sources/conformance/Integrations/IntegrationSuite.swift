import Foundation
import Integrations
import Interpreter
import JSONModel
import StatesLanguage

/// Whether every optimized integration runs to its end in each of its patterns and each type of workflow, or is refused
/// where Step Functions refuses it.
struct IntegrationSuite: SelfContainedSuite {
  let name = "integrations"
  let help = "Run every optimized integration in each pattern and type of workflow, with both kinds of made-up answers"

  /// What the simulated services begin with.
  private static let bindings: JSON = [
    "default": "simulated",
    "simulate": [
      "queues": ["orders": [:]], "topics": ["alarms": []], "tables": ["Orders": ["key": "id"]],
      "functions": ["FunctionName"],
    ],
  ]

  func cases(at path: String) throws(CaseFile.Problem) -> CaseFile {
    CaseFile(IntegrationCase.all(in: try CaseFile.whole(path)), location: URL(filePath: path))
  }

  func run(_ item: JSON) -> Verdict {
    guard let tried = IntegrationCase(item) else { return .fail("this is no case") }
    let loaded = DefinitionLoader.load(tried.definition.utf8(), for: tried.workflow)
    guard tried.isAllowed else { return refusal(of: tried, loaded) }
    guard let machine = loaded.machine else {
      return .fail("the definition is refused: \(loaded.diagnostics.map(\.description).joined(separator: "; "))")
    }
    var settings = ExecutionSettings()
    settings.workflow = tried.workflow
    let execution = Execution(machine, input: [:], settings: settings, now: Instant(milliseconds: 1_704_067_200_000))
    do {
      let outside = try tried.answers.outside(of: execution, bindings: Self.bindings)
      return verdict(on: TriedRun(execution, in: outside), of: tried)
    } catch {
      return .fail("\(error)")
    }
  }

  private func refusal(of tried: IntegrationCase, _ loaded: LoadedDefinition) -> Verdict {
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    guard loaded.machine == nil, errors.map(\.problem) == [.expressCannotWait(tried.pattern)] else {
      return .fail("expected a refusal of the pattern, found \(errors.map(\.description))")
    }
    return .passes(as: "refused by the checker")
  }

  private func verdict(on run: TriedRun, of tried: IntegrationCase) -> Verdict {
    if let problem = run.problem { return .fail("\(problem)") }
    guard case .succeeded = run.status else {
      guard tried.answers == .simulated, run.status.missingSimulation != nil else { return .fail("\(run.status)") }
      return .passes(as: "not simulated")
    }
    let isSubmitted = run.end.reached.history.contains { $0.detail.type == "TaskSubmitted" }
    let tokens = tried.answers == .simulated && tried.pattern == .waitForTaskToken ? 1 : 0
    guard isSubmitted == (tried.pattern != .requestResponse) else { return .fail("submitted: \(isSubmitted)") }
    guard run.tokens == tokens else { return .fail("\(run.tokens) tokens were waited for, expected \(tokens)") }
    return .passes(as: "ended well with \(tried.answers.rawValue)")
  }
}
