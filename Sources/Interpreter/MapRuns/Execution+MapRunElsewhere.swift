import HashTreeCollections
import JSONModel
import StatesLanguage

extension Execution {
  /// Ends a Map Run as it ended elsewhere; children that have begun here are forgotten.
  mutating func finish(_ id: MapRunID, as end: MapRunEnd) throws(StimulusError) {
    guard let run = runs[id], run.status == .running, activate(run.branch) else { throw .noSuchMapRun(id) }
    for branch in run.running.sorted() {
      if let root = parked.remove(branch) { _ = discard(root) }
      _ = children.remove(branch)
    }
    runs[id]?.running = []
    runs[id]?.items = MapRunCounts()
    runs[id]?.executions = MapRunCounts()
    switch end {
    case .failed(let error, let cause): settle(id, .failed(error: error, cause: cause))
    case .succeeded(let output, let assigned): leave(id, with: output, assigned)
    }
  }

  private mutating func leave(_ id: MapRunID, with output: JSON, _ assigned: [Visit.Assigned]) {
    guard let run = runs[id] else { return }
    runs[id]?.status = .succeeded
    runs[id]?.stoppedAt = now
    let event = record(.mapRunSucceeded, after: run.startedEvent)
    record(.mapSucceeded, after: event)
    active.lastEvent = run.startedEvent
    runs[id]?.release()
    active.visit.output = output
    active.visit.assigned = assigned
    active.visit.stage = .exit
    resume()
  }
}
