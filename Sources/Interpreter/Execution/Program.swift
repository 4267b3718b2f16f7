public import JSONModel
public import StatesLanguage

/// What does not change while an execution runs: a copy of an execution shares it.
public final class Program: Sendable {
  /// The definition.
  public let machine: StateMachine
  /// Names, account and limits.
  public let settings: ExecutionSettings
  /// The execution's input.
  public let input: JSON
  /// When it started.
  public let start: Instant
  /// When it started, or was redriven last: its time limit counts from here.
  let runsSince: Instant
  /// What each state needs at every stage, by the state's number.
  let states: [CompiledState]
  /// The `Execution` and `StateMachine` members of the context object.
  let executionContext: JSONObject

  init(machine: StateMachine, settings: ExecutionSettings, input: JSON, start: Instant) {
    self.machine = machine
    self.settings = settings
    self.input = input
    self.start = start
    runsSince = start
    states = machine.states.map(CompiledState.init)
    executionContext = Self.context(of: settings, input: input, start: start)
  }

  /// The program of an execution that has been redriven.
  ///
  /// - Source: Step Functions guide, "Context object", `RedriveCount` and `RedriveTime`.
  init(_ program: Program, redrives: Int, last: Instant) {
    machine = program.machine
    settings = program.settings
    input = program.input
    start = program.start
    states = program.states
    runsSince = last
    var context = program.executionContext
    if var execution = context["Execution"]?.object {
      execution["RedriveCount"] = .number(JSONNumber(redrives))
      execution["RedriveTime"] = .string(last.timestamp.text)
      context["Execution"] = .object(execution)
    }
    executionContext = context
  }

  /// The part of the context object that is the same in all states.
  ///
  /// - Source: Step Functions guide, "Context object"; an Express execution has no `RedriveCount`.
  private static func context(of settings: ExecutionSettings, input: JSON, start: Instant) -> JSONObject {
    var execution: JSONObject = [
      "Id": .string(settings.executionARN),
      "Input": input,
      "Name": .string(settings.executionName),
      "RoleArn": .string(settings.roleARN),
      "StartTime": .string(start.timestamp.text),
    ]
    if settings.workflow == .standard { execution["RedriveCount"] = 0 }
    return [
      "Execution": .object(execution),
      "StateMachine": ["Id": .string(settings.machineARN), "Name": .string(settings.machineName)],
    ]
  }
}
