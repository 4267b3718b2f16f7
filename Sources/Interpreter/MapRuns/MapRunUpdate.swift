import HashTreeCollections

/// What is changed of a Map Run that goes on; what is nothing stays.
///
/// - Source: API reference, "UpdateMapRun".
public struct MapRunUpdate: Sendable, Equatable {
  /// How many child executions run at once at most; 0 for as many as there can be.
  public var maxConcurrency: Int?
  /// How many items may fail.
  public var toleratedFailureCount: Int?
  /// How many of a hundred items may fail.
  public var toleratedFailurePercentage: Double?

  /// Makes an update.
  public init(
    maxConcurrency: Int? = nil,
    toleratedFailureCount: Int? = nil,
    toleratedFailurePercentage: Double? = nil
  ) {
    self.maxConcurrency = maxConcurrency
    self.toleratedFailureCount = toleratedFailureCount
    self.toleratedFailurePercentage = toleratedFailurePercentage
  }
}

extension Execution {
  /// Changes a Map Run that goes on: children that run are let run, also when fewer may run from now on.
  mutating func update(_ id: MapRunID, by update: MapRunUpdate) throws(StimulusError) {
    guard var run = runs[id], run.status == .running, activate(run.branch) else { throw .noSuchMapRun(id) }
    let limit = program.settings.limits.distributedMapConcurrency
    if let most = update.maxConcurrency { run.maxConcurrency = most == 0 ? limit : min(most, limit) }
    run.toleratedFailureCount = update.toleratedFailureCount ?? run.toleratedFailureCount
    run.toleratedFailurePercentage = update.toleratedFailurePercentage ?? run.toleratedFailurePercentage
    runs[id] = run
    guard run.outcome == nil, case .joining = active.condition else { return }
    goOn(with: id)
    wakeRuns()
  }
}
