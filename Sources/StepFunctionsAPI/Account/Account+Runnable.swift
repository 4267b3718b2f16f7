extension Account {
  /// What an execution runs that is started with an ARN.
  ///
  /// - Parameters:
  ///   - arn: The ARN of a machine, a version or an alias, and perhaps a test case: `…:stateMachine:M:live#Happy`.
  ///   - seed: The chance in which version of an alias it is.
  /// - Returns: the machine as it is now, or the version.
  /// - Throws: `InvalidArn`, `ValidationException` for a distributed Map's ARN, `StateMachineDoesNotExist`,
  ///   `StateMachineDeleting`.
  package func runnable(_ arn: String, seed: UInt64) throws(APIFailure) -> RunnableMachine {
    let parsed = try StatesARN(parsing: arn)
    let (machine, qualifier) = try existingMachine(parsed, arn)
    guard machine.status == .active else { throw .isDeleting(arn) }
    let alias: MachineAlias?
    let version: MachineVersion?
    switch qualifier {
    case nil: (alias, version) = (nil, nil)
    case .version(let number): (alias, version) = (nil, machine.version(number))
    case .alias(let name):
      alias = machine.alias(name)
      version = alias?.version(seed: seed).flatMap(machine.version)
    }
    guard qualifier == nil || version != nil else { throw .noStateMachine(arn) }
    return RunnableMachine(
      name: machine.name,
      machineARN: machine.arn.text,
      versionARN: version.map { machine.arn(ofVersion: $0.number) },
      aliasARN: alias.map { machine.arn(ofAlias: $0.name) },
      testCase: parsed.testCase,
      workflow: machine.workflow,
      revision: version?.revision ?? machine.revision
    )
  }
}
