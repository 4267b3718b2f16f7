import Integrations
package import Interpreter
package import JSONModel
package import StatesLanguage

extension Debugger {
  /// Makes a session in which a function answers the tasks; one without an answer is left to a person.
  package init(
    machine: StateMachine,
    input: JSON,
    settings: ExecutionSettings = .init(),
    now: Instant,
    connector: @escaping @Sendable (PendingTask, StateName) -> [Stimulus]
  ) {
    let connector = FunctionConnector(function: connector)
    self.init(machine: machine, input: input, settings: settings, now: now, connector: connector)
  }
}

/// A function that answers tasks.
private struct FunctionConnector: Connector {
  let function: @Sendable (PendingTask, StateName) -> [Stimulus]

  func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    let stimuli = function(task, execution.machine[task.state].name)
    return stimuli.isEmpty ? .leftOpen : .stimuli(stimuli)
  }

  var rehearsal: any Connector { self }
}
