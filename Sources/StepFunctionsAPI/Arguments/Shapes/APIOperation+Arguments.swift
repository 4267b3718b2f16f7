extension APIOperation {
  /// What the operation takes.
  var arguments: [ArgumentMember] {
    switch self {
    case .createActivity: .createActivity
    case .createStateMachine: .createStateMachine
    case .createStateMachineAlias: .createStateMachineAlias
    case .deleteActivity, .describeActivity: .activity
    case .deleteStateMachine: .stateMachine
    case .deleteStateMachineAlias, .describeStateMachineAlias: .alias
    case .deleteStateMachineVersion: .deleteStateMachineVersion
    case .describeExecution, .describeStateMachineForExecution: .describeExecution
    case .describeMapRun: .mapRun
    case .describeStateMachine: .describeStateMachine
    case .getActivityTask: .getActivityTask
    case .getExecutionHistory: .getExecutionHistory
    case .listActivities, .listStateMachines: .listAll
    case .listExecutions: .listExecutions
    case .listMapRuns: .listMapRuns
    case .listStateMachineAliases, .listStateMachineVersions: .listOfMachine
    case .listTagsForResource: .listTagsForResource
    case .publishStateMachineVersion: .publishStateMachineVersion
    case .redriveExecution: .redriveExecution
    case .sendTaskFailure: .sendTaskFailure
    case .sendTaskHeartbeat: .sendTaskHeartbeat
    case .sendTaskSuccess: .sendTaskSuccess
    case .startExecution: .startExecution
    case .startSyncExecution: .startSyncExecution
    case .stopExecution: .stopExecution
    case .tagResource: .tagResource
    case .testState: .testState
    case .untagResource: .untagResource
    case .updateMapRun: .updateMapRun
    case .updateStateMachine: .updateStateMachine
    case .updateStateMachineAlias: .updateStateMachineAlias
    case .validateStateMachineDefinition: .validateStateMachineDefinition
    }
  }
}
