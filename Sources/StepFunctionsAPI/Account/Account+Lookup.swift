extension Account {
  /// The machine with an ARN, or whose version or alias has it; nothing when there is none.
  package func machine(_ arn: String) -> RegisteredMachine? {
    guard let parsed = try? StatesARN(parsing: arn), owns(parsed),
      case .stateMachine(let name, nil, _) = parsed.resource
    else { return nil }
    return machinesByName[name]
  }

  /// The activity with an ARN; nothing when there is none.
  package func activity(_ arn: String) -> RegisteredActivity? {
    guard let parsed = try? StatesARN(parsing: arn), owns(parsed), case .activity(let name) = parsed.resource else {
      return nil
    }
    return activitiesByName[name]
  }

  /// The machine that an argument names, and what follows its name in the ARN.
  ///
  /// - Throws: `InvalidArn`, `ValidationException` for a distributed Map's ARN, or `StateMachineDoesNotExist`.
  func existingMachine(
    _ text: String
  ) throws(APIFailure) -> (machine: RegisteredMachine, qualifier: StatesARN.Qualifier?) {
    try existingMachine(try StatesARN(parsing: text), text)
  }

  /// The machine that an ARN names, and what follows its name; the text is the ARN as it was given.
  ///
  /// - Throws: As for an argument.
  func existingMachine(
    _ arn: StatesARN,
    _ text: String
  ) throws(APIFailure) -> (machine: RegisteredMachine, qualifier: StatesARN.Qualifier?) {
    let named = try arn.machine()
    guard owns(arn), let machine = machinesByName[named.name] else { throw .noStateMachine(text) }
    return (machine, named.qualifier)
  }

  /// The machine that an argument names, which must be a machine itself and in use.
  ///
  /// - Throws: As for an existing machine; `StateMachineDoesNotExist` for a version or alias, as recorded for
  ///   `UpdateStateMachine`; `StateMachineDeleting`.
  func activeMachine(_ text: String) throws(APIFailure) -> RegisteredMachine {
    let (machine, qualifier) = try existingMachine(text)
    guard qualifier == nil else { throw .noStateMachine(text) }
    guard machine.status == .active else { throw .isDeleting(text) }
    return machine
  }
}

extension APIFailure {
  /// - Source: recorded.
  static func noStateMachine(_ arn: String) -> APIFailure {
    APIFailure("StateMachineDoesNotExist", "State Machine Does Not Exist: '\(arn)'")
  }

  /// - Source: quoted by users.
  static func isDeleting(_ arn: String) -> APIFailure {
    APIFailure("StateMachineDeleting", "State Machine is being deleted: '\(arn)'")
  }

  /// - Source: recorded.
  static func invalidName(_ name: String) -> APIFailure { APIFailure("InvalidName", "Invalid Name: '\(name)'") }
}
