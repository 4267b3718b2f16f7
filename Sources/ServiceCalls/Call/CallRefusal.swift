/// Why no call can be made of a task's parameters.
package enum CallRefusal: Error, Sendable, Equatable {
  /// Step Functions itself cannot start the task.
  case unusable(TaskFailure)
  /// The service would refuse the call, with this error.
  case refused(APIError)
}
