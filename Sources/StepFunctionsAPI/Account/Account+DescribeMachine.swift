import JSONModel
import StatesLanguage

extension Account {
  /// `DescribeStateMachine`, of a machine or a version.
  ///
  /// - Source: API reference; recorded, with what is absent; that an alias cannot be described so is not recorded.
  func describeMachine(_ call: Call) throws(APIFailure) -> JSON {
    let text = try call.arguments.requiredText("stateMachineArn")
    let (machine, qualifier) = try existingMachine(text)
    let isWhole = call.arguments.text("includedData") != "METADATA_ONLY"
    switch qualifier {
    case nil:
      let (arn, date) = (machine.arn.text, machine.creationDate)
      var answer: JSONObject = ["stateMachineArn": .string(arn), "creationDate": date.seconds]
      answer.add(machine, machine.revision, withDefinition: isWhole)
      return .object(answer)
    case .version(let number):
      guard let version = machine.version(number) else { throw .noStateMachine(text) }
      let (arn, date) = (machine.arn(ofVersion: number), version.creationDate)
      var answer: JSONObject = ["stateMachineArn": .string(arn), "creationDate": date.seconds]
      answer.add(machine, version.revision, withDefinition: isWhole)
      if let description = version.description { answer["description"] = .string(description) }
      return .object(answer)
    case .alias: throw .noStateMachine(text)
    }
  }

  /// `ListStateMachines`.
  ///
  /// - Source: API reference; recorded: by their names.
  func listMachines(_ call: Call) throws(APIFailure) -> JSON {
    let request = try PageRequest(call.arguments, for: .listStateMachines, tokens: tokens, at: call.now)
    return request.page(of: machines, position: \.name) { $1.precedes($0.name) }.answer(as: "stateMachines") {
      [
        "stateMachineArn": .string($0.arn.text),
        "name": .string($0.name),
        "type": .string($0.workflow.rawValue),
        "creationDate": $0.creationDate.seconds,
      ]
    }
  }
}

extension JSONObject {
  /// Adds what DescribeStateMachine says of a machine as it is in a revision.
  fileprivate mutating func add(
    _ machine: RegisteredMachine,
    _ revision: MachineRevision,
    withDefinition isWhole: Bool
  ) {
    self["name"] = .string(machine.name)
    self["status"] = .string(machine.status.rawValue)
    self["type"] = .string(machine.workflow.rawValue)
    add(revision, withDefinition: isWhole)
  }

  /// Adds what DescribeStateMachine and DescribeStateMachineForExecution say of a revision.
  ///
  /// - Parameters:
  ///   - revision: The revision.
  ///   - isWhole: Whether a definition that the caller needs a key for is wanted, too.
  package mutating func add(_ revision: MachineRevision, withDefinition isWhole: Bool) {
    self["roleArn"] = .string(revision.roleARN)
    if isWhole || !revision.configuration.hidesDefinition {
      self["definition"] = .string(revision.definition)
      let references = revision.variableReferences
      if !references.isEmpty { self["variableReferences"] = .object(references) }
    }
    self["loggingConfiguration"] = revision.configuration.logging
    self["tracingConfiguration"] = revision.configuration.tracing
    self["encryptionConfiguration"] = revision.configuration.encryption
    if let id = revision.id { self["revisionId"] = .string(id) }
  }
}
