package import Interpreter
package import SimulatedServices
import StatesLanguage

/// What is around an execution: who answers its tasks, who reads the items of its distributed Maps and keeps their
/// results.
package struct OutsideWorld: Sendable {
  /// Who answers tasks.
  package var connector: any Connector
  /// Who is asked before: the answers that a person keeps.
  package var kept = KeptAnswers()
  /// Who reads items.
  package var items: any ItemProvider
  /// Who keeps results.
  package var results: any ResultStore
  /// What the simulated services begin as; nothing when there are none.
  package var services: SimulatedServices?
  /// Who does the tasks that are done outside; without anybody they wait.
  package var caller: (any TaskCaller)?
  /// What was answered when the session was recorded; it comes before all others.
  package var recorded: RecordedReplies?
  /// Is told of everything that is asked, and what is answered: also that nobody answers at once.
  package var witness: (@Sendable (Effect, [Undertaking]) -> Void)?

  /// Makes outside; without a reader and a store, distributed Maps that need them fail and say so.
  package init(
    connector: any Connector,
    items: any ItemProvider = NoObjects(),
    results: any ResultStore = NoObjects()
  ) {
    self.connector = connector
    self.items = items
    self.results = results
  }

  /// The same with somebody who does the tasks that are done outside.
  package func calling(_ caller: any TaskCaller) -> OutsideWorld {
    var world = self
    world.caller = caller
    return world
  }

  /// What is undertaken about an effect.
  package func undertakings(for effect: Effect, in execution: Execution) -> [Undertaking] {
    if let recorded = recorded?.undertakings(for: effect) { return recorded }
    let undertakings = newUndertakings(for: effect, in: execution)
    witness?(effect, undertakings)
    return undertakings
  }

  private func newUndertakings(for effect: Effect, in execution: Execution) -> [Undertaking] {
    switch effect {
    case .startTask(let task): response(to: task, in: execution).undertakings
    case .readItems(let request): [.tell(.itemsRead(request.run, items.answer(request)))]
    case .removeResults(let old):
      results.remove(old).map { [.tell(.resultsWritten(old.run, failure: $0))] } ?? []
    case .writeResults(let file): written(file)
    case .cancelTask, .childEnded: []
    }
  }

  private func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    guard !kept.answers.isEmpty else { return connector.response(to: task, in: execution) }
    return ConnectorChain([KeptAnswersConnector(kept), connector]).response(to: task, in: execution)
  }

  private func written(_ file: ResultFile) -> [Undertaking] {
    if let failure = results.write(file) { return [.tell(.resultsWritten(file.run, failure: failure))] }
    return file.isLast ? [.tell(.resultsWritten(file.run, failure: nil))] : []
  }
}

extension ConnectorResponse {
  /// What is undertaken; nothing when the task is left to a person.
  package var undertakings: [Undertaking] {
    switch self {
    case .undertakings(let undertakings): undertakings
    case .leftOpen, .declined: []
    }
  }
}

/// Stands where no objects of S3 are given.
package struct NoObjects: ItemProvider, ResultStore {
  /// Makes one.
  package init() {}

  private static let cause =
    "there are no S3 objects: give a folder with one sub-folder a bucket, with --s3 DIR"

  package func answer(_ request: ItemRequest) -> ItemAnswer { .failed(cause: Self.cause) }

  package func write(_ file: ResultFile) -> String? { Self.cause }

  package func remove(_ old: OldResults) -> String? { nil }
}
