import JSONModel

extension Account {
  /// `PublishStateMachineVersion`.
  ///
  /// - Source: API reference; recorded, with the message of the conflict.
  mutating func publishVersion(_ call: Call) throws(APIFailure) -> JSON {
    var machine = try activeMachine(try call.arguments.requiredText("stateMachineArn"))
    let current = machine.revision.publishedID
    if let wanted = call.arguments.text("revisionId"), wanted != current {
      throw APIFailure(
        "ConflictException",
        "Failed to publish the State Machine version for revision \(wanted). "
          + "The current State Machine revision is \(current)."
      )
    }
    let version = try machine.publish(call.arguments.text("description"), at: call.now)
    machinesByName[machine.name] = machine
    return [
      "creationDate": version.creationDate.seconds,
      "stateMachineVersionArn": .string(machine.arn(ofVersion: version.number)),
    ]
  }

  /// `ListStateMachineVersions`.
  ///
  /// - Source: API reference, the newest first; that there is none of a machine that is not there follows from its
  ///   errors.
  func listVersions(_ call: Call) throws(APIFailure) -> JSON {
    let arn = try StatesARN(parsing: try call.arguments.requiredText("stateMachineArn"))
    let named = try arn.machine()
    guard named.qualifier == nil else { throw .invalidARN(arn.text) }
    let machine = owns(arn) ? machinesByName[named.name] : nil
    let request = try PageRequest(call.arguments, for: .listStateMachineVersions, tokens: tokens, at: call.now)
    let page = request.page(of: (machine?.versions ?? []).reversed(), position: { String($0.number) }) {
      $0.number < Int($1) ?? 0
    }
    return page.answer(as: "stateMachineVersions") { version in
      [
        "stateMachineVersionArn": .string(arn.sibling(version, of: named.name)),
        "creationDate": version.creationDate.seconds,
      ]
    }
  }

  /// `DeleteStateMachineVersion`.
  ///
  /// - Source: API reference; recorded: a version that is not there is deleted, too, and the message of the conflict.
  mutating func deleteVersion(_ call: Call) throws(APIFailure) -> JSON {
    let arn = try StatesARN(parsing: try call.arguments.requiredText("stateMachineVersionArn"))
    let named = try arn.machine()
    guard case .version(let number) = named.qualifier else { throw .invalidARN(arn.text) }
    guard owns(arn), var machine = machinesByName[named.name] else { return [:] }
    let users = machine.aliases.filter { $0.routes.contains { $0.version == number } }
    guard users.isEmpty else {
      throw APIFailure(
        "ConflictException",
        "Version to be deleted must not be referenced by an alias. Current list of aliases referencing this version: "
          + "[\(users.map(\.name).joined(separator: ", "))]"
      )
    }
    machine.versions.removeAll { $0.number == number }
    machinesByName[machine.name] = machine
    return [:]
  }
}

extension StatesARN {
  /// The ARN of a version of a machine in the same account.
  fileprivate func sibling(_ version: MachineVersion, of machine: String) -> String {
    sibling(.stateMachine(name: machine, qualifier: .version(version.number))).text
  }
}
