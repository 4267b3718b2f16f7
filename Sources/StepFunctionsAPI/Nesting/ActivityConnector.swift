import Integrations
import Interpreter
import StatesLanguage
import Synchronization

/// Lets tasks of activities fail that the account does not have, where nobody else answers them.
struct ActivityConnector: Connector {
  /// Who answers tasks.
  let others: any Connector
  /// The activities that there are.
  let activities: ActivityARNs

  func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    let response = others.response(to: task, in: execution)
    switch (task.resource, response) {
    case (.activity(let arn), .leftOpen), (.activity(let arn), .declined):
      guard !activities.contains(arn) else { return response }
      // Recorded for an activity that was deleted.
      let cause = "The activity \(arn) does not exist."
      return .stimuli([.taskFailed(task.id, error: ErrorName.runtime.text, cause: cause)])
    case (.activity, .undertakings), (.service, _), (.lambdaFunction, _): return response
    }
  }

  func binding(of task: PendingTask, in execution: Execution) -> BoundConnector? {
    others.binding(of: task, in: execution)
  }

  var rehearsal: any Connector { ActivityConnector(others: others.rehearsal, activities: activities) }
}

/// The ARNs of the activities that there are, for those who cannot wait for the service.
final class ActivityARNs: Sendable {
  private let state = Mutex<Set<String>>([])

  /// Whether there is an activity.
  func contains(_ arn: String) -> Bool { state.withLock { $0.contains(arn) } }

  /// Takes up which activities an account has.
  func take(_ account: Account) {
    let arns = Set(account.activitiesByName.values.map(\.arn.text))
    state.withLock { $0 = arns }
  }
}
