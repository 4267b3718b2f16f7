package import Interpreter
import JSONModel
import ServiceCalls
import StatesLanguage

/// Lets executions begin that tasks start, of the machine itself and of those that are linked to it.
///
/// It also answers tasks that send a token for which a task of the execution waits. It declines all others.
package struct NestedConnector: Connector {
  /// How many executions are started inside of each other at most, so that a machine that starts itself comes to an
  /// end.
  ///
  /// AWS has no such limit.
  package static let depthLimit = 20

  /// Whether a machine that is not known does not exist; otherwise somebody else is asked.
  private let refusesUnknown: Bool

  /// Makes a connector.
  ///
  /// - Parameter refusesUnknown: Whether a task that starts a machine that is not known fails with
  ///   `StateMachineDoesNotExist`; otherwise it is declined.
  package init(refusesUnknown: Bool = false) { self.refusesUnknown = refusesUnknown }

  package func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    guard case .service(let action) = task.resource else { return .declined }
    if task.resource.startsExecution { return start(task, action, in: execution) }
    return TokenCall(task, action, in: execution)?.response ?? .declined
  }

  package var rehearsal: any Connector { self }

  private func start(_ task: PendingTask, _ action: ServiceAction, in execution: Execution) -> ConnectorResponse {
    guard let text = task.input["StateMachineArn"]?.string else { return .declined }
    let exchange = Exchange(
      requestID: execution.requestID(of: task.id),
      secondsSince1970: execution.now.milliseconds / 1000
    )
    guard let machine = execution.machine(called: text) else {
      guard refusesUnknown else { return .declined }
      let message = "State Machine Does Not Exist: '\(text)'"
      let error = APIError(code: "StateMachineDoesNotExist", message: message, status: 400)
      return .failure(of: task, TaskOutcome.failure(of: task.resource, error, exchange))
    }
    guard execution.depth(of: task.id.branch) < Self.depthLimit else {
      return .failure(
        of: task,
        cause: "The state '\(execution.machine[task.state].name)' starts an execution inside of "
          + "\(Self.depthLimit) others; no more are run inside of each other here."
      )
    }
    do throws(CallRefusal) {
      guard case .api(let call)? = try TaskCall.of(task.resource, input: task.input, caller: execution.caller) else {
        return .declined
      }
      let request = try StartRequest(call, of: task, starting: machine, in: execution)
      return .stimuli([.executionStarted(task.id, try request.start(for: action, answeringIn: exchange))])
    } catch {
      return .failure(of: task, TaskOutcome.failure(of: task.resource, error, exchange))
    }
  }
}

extension ConnectorResponse {
  /// The failure of a task.
  static func failure(of task: PendingTask, _ failure: TaskFailure) -> ConnectorResponse {
    .stimuli([.taskFailed(task.id, error: failure.error.text, cause: failure.cause)])
  }
}

extension Execution {
  /// The machine that a task calls by a text: the one that runs, or one that is linked to it.
  func machine(called text: String) -> MachineID? {
    if let link = machine.links.first(where: { $0.linked.isMeant(by: text) }) { return link.id }
    return MachineReference(text).means(MachineReference(program.settings.machineARN)) ? .main : nil
  }

  /// As whom the execution calls services.
  var caller: Caller {
    Caller(
      region: program.settings.region,
      stateMachineARN: program.settings.machineARN,
      executionARN: program.settings.executionARN
    )
  }
}
