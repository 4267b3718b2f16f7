import Interpreter
import JSONModel
import ServiceCalls
import StatesLanguage

/// A call of StartExecution or StartSyncExecution that can be carried out here.
struct StartRequest {
  private let call: APICall
  private let task: PendingTask
  private let machine: MachineID
  private let name: String
  private let input: JSON
  /// The ARN that the execution has.
  private let arn: String
  private let now: Instant

  /// Reads a call.
  ///
  /// - Throws: Why Step Functions would refuse it.
  init(_ call: APICall, of task: PendingTask, starting machine: MachineID, in execution: Execution) throws(CallRefusal)
  {
    (self.call, self.task, self.machine, now) = (call, task, machine, execution.now)
    name = call.parameters["Name"]?.string ?? execution.name(forExecutionOf: task.id)
    arn = execution.arn(ofExecution: name, of: machine)
    let text = call.parameters["Input"]?.string ?? "{}"
    guard let input = try? JSON(parsing: text) else {
      throw .refused("InvalidExecutionInput", "Invalid State Machine Execution Input: '\(text)'")
    }
    self.input = input
    guard ResourceName.isValid(name) else { throw .refused("InvalidName", "Invalid Name: '\(name)'") }
    let workflow = execution.workflow(of: machine)
    try Self.check(workflow, for: task)
    if workflow == .standard, execution.hasStarted(arn) {
      throw .refused("ExecutionAlreadyExists", "Execution Already Exists: '\(arn)'")
    }
  }

  /// Refuses what the type of a machine does not have.
  ///
  /// - Source: API reference, `StartSyncExecution`: not for Standard; `DescribeExecution`, with which a `.sync` task
  ///   asks after the end: not for Express. That it is then this error is not recorded.
  private static func check(_ workflow: WorkflowType, for task: PendingTask) throws(CallRefusal) {
    guard case .service(let action) = task.resource else { return }
    switch workflow {
    case .standard:
      guard action.action == "startSyncExecution" else { return }
      throw .refused(
        "StateMachineTypeNotSupported",
        "This operation is not supported by this type of state machine"
      )
    case .express:
      switch action.pattern {
      case .requestResponse, .waitForTaskToken: return
      case .sync, .syncParsed:
        throw .refused("InvalidArn", "Invalid Arn: 'Resource type not valid in this context: express'")
      }
    }
  }

  /// The execution that begins, and what becomes of its task.
  func start(for action: ServiceAction, answeringIn exchange: Exchange) throws(CallRefusal) -> ExecutionStart {
    ExecutionStart(machine: machine, name: name, input: input, form: try form(for: action, exchange))
  }

  private func form(for action: ServiceAction, _ exchange: Exchange) throws(CallRefusal) -> ExecutionStart.Form {
    if action.action == "startSyncExecution" { return .answered }
    let answer: JSON = ["ExecutionArn": .string(arn), "StartDate": .string(now.timestamp.text)]
    let outcome = TaskOutcome.of(
      task.resource,
      call: .api(call),
      answer: .api(.success(answer)),
      exchange: exchange
    )
    let told: JSON
    switch outcome {
    case .success(let result): told = result
    case .failure(let failure): throw .unusable(failure)
    }
    return switch action.pattern {
    case .requestResponse: .detached(result: told)
    case .waitForTaskToken: .callback(submission: told)
    case .sync: .awaited(submission: told, parsed: false)
    case .syncParsed: .awaited(submission: told, parsed: true)
    }
  }
}

extension CallRefusal {
  /// What Step Functions itself refuses.
  static func refused(_ code: String, _ message: String) -> CallRefusal {
    .refused(APIError(code: code, message: message, status: 400))
  }
}
