import Interpreter
import JSONModel
import StatesLanguage

extension Account {
  /// `UpdateStateMachine`.
  ///
  /// - Source: API reference; recorded: a revision has a new id only when something differs, and any configuration
  ///   counts.
  mutating func updateMachine(_ call: Call) throws(APIFailure) -> JSON {
    let arguments = call.arguments
    var machine = try activeMachine(try arguments.requiredText("stateMachineArn"))
    try Self.checkThatSomethingChanges(arguments)
    let publication = try Self.publication(arguments)
    let revision = try machine.revision(changedBy: call)
    if !revision.runs(like: machine.revision) { machine.revision = revision }
    var answer: JSONObject = ["updateDate": machine.revision.date.seconds]
    if let id = machine.revision.id { answer["revisionId"] = .string(id) }
    if publication.isWanted {
      let version = try machine.publish(publication.description, at: call.now)
      answer["stateMachineVersionArn"] = .string(machine.arn(ofVersion: version.number))
    }
    machinesByName[machine.name] = machine
    return .object(answer)
  }

  /// - Source: recorded.
  private static func checkThatSomethingChanges(_ arguments: APIArguments) throws(APIFailure) {
    let members = [
      "definition", "roleArn", "loggingConfiguration", "tracingConfiguration", "encryptionConfiguration",
    ]
    guard members.contains(where: { arguments[$0] != nil }) else {
      throw APIFailure(
        "MissingRequiredParameter",
        "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified"
      )
    }
  }
}

extension RegisteredMachine {
  /// The current revision with what a call changes.
  fileprivate func revision(changedBy call: Account.Call) throws(APIFailure) -> MachineRevision {
    let arguments = call.arguments
    let definition = arguments.text("definition")
    var random = RandomSource(seed: call.seed)
    return MachineRevision(
      id: UUIDText.text(of: (random.next(), random.next())),
      definition: definition ?? revision.definition,
      machine: definition == nil ? revision.machine : try Account.loadedDefinition(arguments, for: workflow),
      roleARN: try arguments.text("roleArn").map(Account.role) ?? revision.roleARN,
      configuration: try revision.configuration.changed(by: arguments),
      date: call.now
    )
  }
}

extension MachineRevision {
  /// Whether executions of two revisions have the same of everything.
  fileprivate func runs(like other: MachineRevision) -> Bool {
    definition == other.definition && roleARN == other.roleARN && configuration == other.configuration
  }
}
