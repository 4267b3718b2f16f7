package import JSONModel

/// How far a job has come.
package enum JobStatus: Sendable, Equatable {
  /// It goes on; this is what its service calls that.
  case running(status: String)
  /// It has ended well: the task's result.
  case ended(JSON)
  /// It has ended badly, or cannot be asked after.
  case failed(TaskFailure)
}
