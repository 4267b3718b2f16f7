package import Interpreter
package import JSONModel

extension Account {
  /// A call of an operation on the account.
  struct Call {
    /// What it asks for.
    let arguments: APIArguments
    /// When it came.
    let now: Instant
    /// The chance in what it makes.
    let seed: UInt64
    /// The ARNs of the machines that have running executions.
    let machinesInUse: Set<String>
  }

  /// Who answers the calls of an operation.
  enum Handler {
    /// The account, which it can change.
    case change((inout Account, Call) throws(APIFailure) -> JSON)
    /// The account, which stays as it is.
    case query((Account, Call) throws(APIFailure) -> JSON)
    /// Somebody who knows the executions.
    case elsewhere
  }

  /// Answers a call of an operation that concerns only the account.
  ///
  /// - Parameters:
  ///   - operation: The operation.
  ///   - arguments: Its arguments.
  ///   - now: The time.
  ///   - seed: The chance in the ids that are made.
  ///   - machinesInUse: The ARNs of the machines that have running executions: such a machine is deleted only when
  ///     ``finishDeleting(_:)`` says that these have ended.
  /// - Returns: the members of the answer.
  /// - Throws: Why the call is refused; the account is then as it was.
  package mutating func respond(
    to operation: APIOperation,
    _ arguments: APIArguments,
    at now: Instant,
    seed: UInt64,
    machinesInUse: Set<String> = []
  ) throws(APIFailure) -> JSON {
    let call = Call(arguments: arguments, now: now, seed: seed, machinesInUse: machinesInUse)
    switch Self.handler(of: operation) {
    case .change(let change): return try change(&self, call)
    case .query(let query): return try query(self, call)
    case .elsewhere:
      throw APIFailure("UnknownOperationException", "\(operation.rawValue) is no operation on an account alone.")
    }
  }

  /// Whether an operation concerns only the account, so that ``respond(to:_:at:seed:machinesInUse:)`` answers it.
  package static func concerns(_ operation: APIOperation) -> Bool {
    switch handler(of: operation) {
    case .change, .query: true
    case .elsewhere: false
    }
  }

  /// Whether an operation changes the account, so that its calls belong into the journal that makes it again.
  package static func changes(_ operation: APIOperation) -> Bool {
    switch handler(of: operation) {
    case .change: true
    case .query, .elsewhere: false
    }
  }

  private static func handler(of operation: APIOperation) -> Handler {
    switch operation {
    case .createActivity: .change { (it, call) throws(APIFailure) in try it.createActivity(call) }
    case .createStateMachine: .change { (it, call) throws(APIFailure) in try it.createMachine(call) }
    case .createStateMachineAlias: .change { (it, call) throws(APIFailure) in try it.createAlias(call) }
    case .deleteActivity: .change { (it, call) throws(APIFailure) in try it.deleteActivity(call) }
    case .deleteStateMachine: .change { (it, call) throws(APIFailure) in try it.deleteMachine(call) }
    case .deleteStateMachineAlias: .change { (it, call) throws(APIFailure) in try it.deleteAlias(call) }
    case .deleteStateMachineVersion: .change { (it, call) throws(APIFailure) in try it.deleteVersion(call) }
    case .publishStateMachineVersion: .change { (it, call) throws(APIFailure) in try it.publishVersion(call) }
    case .tagResource: .change { (it, call) throws(APIFailure) in try it.tag(call) }
    case .untagResource: .change { (it, call) throws(APIFailure) in try it.untag(call) }
    case .updateStateMachine: .change { (it, call) throws(APIFailure) in try it.updateMachine(call) }
    case .updateStateMachineAlias: .change { (it, call) throws(APIFailure) in try it.updateAlias(call) }
    case .describeActivity: .query { (it, call) throws(APIFailure) in try it.describeActivity(call) }
    case .describeStateMachine: .query { (it, call) throws(APIFailure) in try it.describeMachine(call) }
    case .describeStateMachineAlias: .query { (it, call) throws(APIFailure) in try it.describeAlias(call) }
    case .listActivities: .query { (it, call) throws(APIFailure) in try it.listActivities(call) }
    case .listStateMachineAliases: .query { (it, call) throws(APIFailure) in try it.listAliases(call) }
    case .listStateMachineVersions: .query { (it, call) throws(APIFailure) in try it.listVersions(call) }
    case .listStateMachines: .query { (it, call) throws(APIFailure) in try it.listMachines(call) }
    case .listTagsForResource: .query { (it, call) throws(APIFailure) in try it.listTags(call) }
    case .validateStateMachineDefinition: .query { (it, call) throws(APIFailure) in try it.validateDefinition(call) }
    case .describeExecution, .describeMapRun, .describeStateMachineForExecution, .getActivityTask,
      .getExecutionHistory, .listExecutions, .listMapRuns, .redriveExecution, .sendTaskFailure, .sendTaskHeartbeat,
      .sendTaskSuccess, .startExecution, .startSyncExecution, .stopExecution, .testState, .updateMapRun:
      .elsewhere
    }
  }
}
