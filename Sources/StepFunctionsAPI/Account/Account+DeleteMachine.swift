import JSONModel

extension Account {
  /// `DeleteStateMachine`.
  ///
  /// - Source: API reference; recorded: a machine that is not there is deleted, too. That a version's or an alias's ARN
  ///   is refused, and how, is not recorded.
  mutating func deleteMachine(_ call: Call) throws(APIFailure) -> JSON {
    let text = try call.arguments.requiredText("stateMachineArn")
    let arn = try StatesARN(parsing: text)
    let named = try arn.machine()
    guard named.qualifier == nil else {
      throw APIFailure("ValidationException", "The ARN of a version or an alias cannot be used here: '\(text)'")
    }
    guard owns(arn), var machine = machinesByName[named.name] else { return [:] }
    if call.machinesInUse.contains(machine.arn.text) {
      machine.status = .deleting
      machinesByName[named.name] = machine
    } else {
      machinesByName[named.name] = nil
    }
    return [:]
  }

  /// Removes a machine that is being deleted, once its last execution has ended.
  ///
  /// - Parameter arn: The machine's ARN; nothing happens when it is not being deleted.
  package mutating func finishDeleting(_ arn: String) {
    guard let machine = machine(arn), machine.status == .deleting else { return }
    machinesByName[machine.name] = nil
  }
}
