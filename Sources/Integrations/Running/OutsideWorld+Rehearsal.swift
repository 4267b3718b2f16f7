import Interpreter
import StatesLanguage

extension OutsideWorld {
  /// What is around an execution that is only tried: nothing happens outside, and no result is kept.
  ///
  /// - Parameter recorded: What has been answered before, for tasks that nobody else answers.
  /// - Returns: What may be asked as often as one likes.
  package func rehearsal(after recorded: HistoryConnector) -> OutsideWorld {
    var world = OutsideWorld(
      connector: RehearsalConnector(first: connector.rehearsal, then: recorded),
      items: items,
      results: results is NoObjects ? results : ForgottenResults()
    )
    world.kept = kept
    return world
  }
}

/// Asks somebody, and where there is no answer, what has been answered before.
private struct RehearsalConnector: Connector {
  let first: any Connector
  let then: HistoryConnector

  func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    let response = first.response(to: task, in: execution)
    return response.undertakings.isEmpty ? then.response(to: task, in: execution) : response
  }

  var rehearsal: any Connector { self }
}

/// Keeps nothing, and says that all is well.
private struct ForgottenResults: ResultStore {
  func write(_ file: ResultFile) -> String? { nil }

  func remove(_ old: OldResults) -> String? { nil }
}
