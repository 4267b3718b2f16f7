import Interpreter
import JSONModel
import StatesLanguage

extension Account {
  /// `CreateStateMachine`.
  ///
  /// - Source: API reference, with what a repeated call has to repeat; recorded: definitions are compared as texts.
  mutating func createMachine(_ call: Call) throws(APIFailure) -> JSON {
    let arguments = call.arguments
    let name = try arguments.requiredText("name")
    guard ResourceName.isValid(name) else { throw .invalidName(name) }
    let publication = try Self.publication(arguments)
    let revision = MachineRevision(
      id: nil,
      definition: try arguments.requiredText("definition"),
      machine: try Self.loadedDefinition(arguments, for: Self.workflow(arguments)),
      roleARN: try Self.role(arguments.requiredText("roleArn")),
      configuration: try MachineConfiguration.initial.changed(by: arguments),
      date: call.now
    )
    var machine = RegisteredMachine(
      arn: arn(of: .stateMachine(name: name)),
      name: name,
      workflow: Self.workflow(arguments),
      creationDate: call.now,
      revision: revision,
      tags: try Self.tags(arguments),
      publication: publication
    )
    if let existing = machinesByName[name] { return try existing.repeatedCreation(of: machine) }
    if publication.isWanted { _ = try machine.publish(publication.description, at: call.now) }
    machinesByName[name] = machine
    return machine.creationAnswer
  }

  /// The type of machine that arguments ask for.
  static func workflow(_ arguments: APIArguments) -> WorkflowType {
    arguments.text("type").flatMap(WorkflowType.init(rawValue:)) ?? .standard
  }

  /// What arguments say about a version.
  ///
  /// - Source: recorded.
  static func publication(_ arguments: APIArguments) throws(APIFailure) -> RegisteredMachine.Publication {
    let isWanted = arguments.flag("publish") ?? false
    let description = arguments.text("versionDescription")
    guard isWanted || description == nil else {
      throw APIFailure("ValidationException", "Version description can only be set when publish is true")
    }
    return RegisteredMachine.Publication(isWanted: isWanted, description: description)
  }

  /// The definition in arguments, loaded.
  ///
  /// - Throws: `InvalidDefinition` with all that is wrong.
  /// - Source: recorded.
  static func loadedDefinition(
    _ arguments: APIArguments,
    for workflow: WorkflowType
  ) throws(APIFailure) -> StateMachine {
    let text = try arguments.requiredText("definition")
    let loaded = DefinitionLoader.load(Array(text.utf8), for: workflow)
    guard let machine = loaded.machine else {
      let message = loaded.diagnostics.invalidDefinitionMessage ?? "Invalid State Machine Definition: ''"
      throw APIFailure("InvalidDefinition", message)
    }
    return machine
  }

  /// The ARN of a role.
  ///
  /// - Throws: `InvalidArn`; its words are those of simulators of the service.
  static func role(_ text: String) throws(APIFailure) -> String {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isRole =
      parts.count == 6 && parts[0] == "arn" && parts[2] == "iam" && parts[3].isEmpty && parts[4].utf8.count == 12
      && parts[4].utf8.allSatisfy { (0x30...0x39).contains($0) } && parts[5].hasPrefix("role/") && parts[5] != "role/"
    guard isRole else { throw APIFailure("InvalidArn", "Invalid Role Arn: '\(text)'") }
    return text
  }
}

extension RegisteredMachine {
  /// What a call is answered that would make another machine with the name of this one.
  fileprivate func repeatedCreation(of other: RegisteredMachine) throws(APIFailure) -> JSON {
    guard status == .active else { throw .isDeleting(arn.text) }
    let isSame =
      revision.definition == other.revision.definition && workflow == other.workflow
      && revision.configuration == other.revision.configuration && publication == other.publication
    guard isSame else {
      throw APIFailure("StateMachineAlreadyExists", "State Machine Already Exists: '\(arn.text)'")
    }
    return creationAnswer
  }

  /// What the call that makes the machine is answered.
  fileprivate var creationAnswer: JSON {
    var answer: JSONObject = ["stateMachineArn": .string(arn.text), "creationDate": creationDate.seconds]
    if publication.isWanted { answer["stateMachineVersionArn"] = .string(arn(ofVersion: 1)) }
    return .object(answer)
  }
}
