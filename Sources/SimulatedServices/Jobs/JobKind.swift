/// The kinds of jobs that are simulated.
enum JobKind: String, Sendable, CaseIterable {
  case batchJob, ecsTask, glueRun, databrewRun, athenaQuery, codeBuild, codeBuildBatch, mediaConvertJob
  case trainingJob, processingJob, transformJob, tuningJob, labelingJob, modelCustomization
  case model, endpointConfig, endpoint, endpointUpdate
  case emrCluster, emrTermination, emrStep, virtualCluster, virtualClusterDeletion, emrContainersRun
  case serverlessApplication, serverlessStart, serverlessStop, serverlessDeletion, serverlessRun
  case eksCluster, eksClusterDeletion, nodegroup, nodegroupDeletion, fargateProfile, fargateProfileDeletion

  /// The statuses that they have.
  ///
  /// - Source: The enumerations of each service's API reference; the shares of time are this simulation's own.
  var lifecycle: JobLifecycle {
    switch self {
    case .batchJob:
      JobLifecycle(
        [("SUBMITTED", 1), ("PENDING", 1), ("RUNNABLE", 2), ("STARTING", 2), ("RUNNING", 14)],
        succeeded: "SUCCEEDED",
        failed: "FAILED"
      )
    case .ecsTask:
      JobLifecycle(
        [
          ("PROVISIONING", 3), ("PENDING", 2), ("RUNNING", 12), ("DEACTIVATING", 1), ("STOPPING", 1),
          ("DEPROVISIONING", 1),
        ],
        succeeded: "STOPPED",
        failed: "STOPPED"
      )
    case .glueRun:
      JobLifecycle(
        [("STARTING", 2), ("RUNNING", 18)],
        succeeded: "SUCCEEDED",
        failed: "FAILED",
        stopped: "STOPPED",
        timedOut: "TIMEOUT"
      )
    case .databrewRun:
      JobLifecycle(
        [("STARTING", 2), ("RUNNING", 18)],
        succeeded: "SUCCEEDED",
        failed: "FAILED",
        stopped: "STOPPED",
        timedOut: "TIMEOUT"
      )
    case .athenaQuery:
      JobLifecycle([("QUEUED", 1), ("RUNNING", 9)], succeeded: "SUCCEEDED", failed: "FAILED", stopped: "CANCELLED")
    case .codeBuild, .codeBuildBatch:
      JobLifecycle(
        [("IN_PROGRESS", 1)],
        succeeded: "SUCCEEDED",
        failed: "FAILED",
        stopped: "STOPPED",
        timedOut: "TIMED_OUT"
      )
    case .mediaConvertJob:
      JobLifecycle([("SUBMITTED", 1), ("PROGRESSING", 9)], succeeded: "COMPLETE", failed: "ERROR", stopped: "CANCELED")
    case .trainingJob, .processingJob, .transformJob, .tuningJob, .modelCustomization:
      JobLifecycle([("InProgress", 1)], succeeded: "Completed", failed: "Failed", stopped: "Stopped")
    case .labelingJob:
      JobLifecycle(
        [("Initializing", 1), ("InProgress", 9)],
        succeeded: "Completed",
        failed: "Failed",
        stopped: "Stopped"
      )
    case .model, .endpointConfig: JobLifecycle([("Creating", 1)], succeeded: "Created", failed: "Created")
    case .endpoint: JobLifecycle([("Creating", 1)], succeeded: "InService", failed: "Failed")
    case .endpointUpdate: JobLifecycle([("Updating", 1)], succeeded: "InService", failed: "UpdateRollbackFailed")
    case .emrCluster:
      JobLifecycle(
        [("STARTING", 8), ("BOOTSTRAPPING", 10), ("RUNNING", 2)],
        succeeded: "WAITING",
        failed: "TERMINATED_WITH_ERRORS",
        stopped: "TERMINATED"
      )
    case .emrTermination:
      JobLifecycle([("TERMINATING", 1)], succeeded: "TERMINATED", failed: "TERMINATED_WITH_ERRORS")
    case .emrStep:
      JobLifecycle([("PENDING", 2), ("RUNNING", 18)], succeeded: "COMPLETED", failed: "FAILED", stopped: "CANCELLED")
    case .virtualCluster: JobLifecycle([("RUNNING", 1)], succeeded: "RUNNING", failed: "ARRESTED")
    case .virtualClusterDeletion: JobLifecycle([("TERMINATING", 1)], succeeded: "TERMINATED", failed: "ARRESTED")
    case .emrContainersRun:
      JobLifecycle(
        [("PENDING", 1), ("SUBMITTED", 2), ("RUNNING", 17)],
        succeeded: "COMPLETED",
        failed: "FAILED",
        stopped: "CANCELLED"
      )
    case .serverlessApplication: JobLifecycle([("CREATING", 1)], succeeded: "CREATED", failed: "TERMINATED")
    case .serverlessStart: JobLifecycle([("STARTING", 1)], succeeded: "STARTED", failed: "STOPPED")
    case .serverlessStop: JobLifecycle([("STOPPING", 1)], succeeded: "STOPPED", failed: "TERMINATED")
    case .serverlessDeletion: JobLifecycle([("STOPPED", 1)], succeeded: "TERMINATED", failed: "STOPPED")
    case .serverlessRun:
      JobLifecycle(
        [("SUBMITTED", 1), ("PENDING", 1), ("SCHEDULED", 2), ("RUNNING", 16)],
        succeeded: "SUCCESS",
        failed: "FAILED",
        stopped: "CANCELLED"
      )
    case .eksCluster: JobLifecycle([("CREATING", 1)], succeeded: "ACTIVE", failed: "FAILED")
    case .nodegroup, .fargateProfile: JobLifecycle([("CREATING", 1)], succeeded: "ACTIVE", failed: "CREATE_FAILED")
    case .eksClusterDeletion: JobLifecycle([("DELETING", 1)], succeeded: "DELETED", failed: "FAILED")
    case .nodegroupDeletion, .fargateProfileDeletion:
      JobLifecycle([("DELETING", 1)], succeeded: "DELETED", failed: "DELETE_FAILED")
    }
  }
}
