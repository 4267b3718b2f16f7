package import JSONModel

/// Does tasks outside: runs programs, calls services.
package protocol TaskCaller: Sendable {
  /// Does a task.
  ///
  /// It ends when the task has ended, and early when it is cancelled: then nobody waits for the task any more, and what
  /// was begun for it is ended too.
  ///
  /// - Parameters:
  ///   - call: The task.
  ///   - report: Is told what comes of it, in order.
  func perform(_ call: OutsideCall, report: @escaping @Sendable (CallReport) async -> Void) async
}

/// What a program or a service outside says while it does a task.
package enum CallReport: Sendable, Equatable {
  /// Something worth a line of the log.
  case note(String)
  /// The service has taken the task; the job or the callback is still to come.
  case submitted(JSON)
  /// It ended well.
  case succeeded(JSON)
  /// It failed.
  case failed(error: String, cause: String)
}
