package import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

/// A session that somebody else shows can be reached through the service.
extension StepFunctionsService {
  /// Takes in a session that is there already, with the machine that it runs.
  ///
  /// - Parameters:
  ///   - session: The session; its observer has to tell the service, see ``tell(_:of:)``.
  ///   - record: What came into it from outside.
  /// - Throws: That the machine cannot be made.
  package func adopt(_ session: DebugSession, recordedIn record: SessionRecord) async throws(APIFailure) {
    let execution = await session.execution
    let (program, settings) = (execution.program, execution.program.settings)
    let arguments = try APIArguments(
      [
        "name": .string(settings.machineName), "roleArn": .string(settings.roleARN),
        "definition": .string(program.machine.document.value.text(.pretty)),
        "type": .string(settings.workflow.rawValue),
      ],
      for: .createStateMachine
    )
    let created = try await answer(to: .createStateMachine, arguments)
    let runs = try account.runnable(created["stateMachineArn"]?.string ?? "", seed: 0)
    let arn = settings.executionARN
    let request = try StartArguments(
      try APIArguments(
        [
          "stateMachineArn": .string(runs.machineARN), "name": .string(settings.executionName),
          "input": .string(program.input.text()),
        ],
        for: .startExecution
      ),
      seed: settings.seed
    )
    let hosted = HostedExecution(
      arn: arn,
      runs: runs,
      request: request,
      startDate: program.start,
      session: session,
      record: record,
      known: execution
    )
    hosted.isAdopted = true
    executions.add(hosted)
    tokenOwners[TaskToken.execution(ofSeed: settings.seed)] = arn
    activityTasks.note(execution, of: arn)
  }
}
