/// The job that an action starts, and how Step Functions learns of its end.
package struct OptimizedJob: Sendable, Hashable {
  /// What says that a job has ended well.
  package enum Success: Sendable, Hashable {
    /// Its status.
    case status(String)
    /// That the thing described is not there any more.
    case gone
    /// Its status `STOPPED`, when every essential container has the exit code 0; otherwise it has ended badly.
    case stopped
  }

  /// What the task's result is made of.
  package enum Result: Sendable, Hashable {
    /// The whole answer that describes the job.
    case description
    /// A member of that answer.
    case member(String)
    /// The only element of a list in that answer, as the member of a new object when that has a name.
    case element(of: String, as: String? = nil)
    /// The answer of the call that started the job.
    case submission
    /// The members of the answer of the call that started the job, and those of the answer that describes it.
    case submissionAndDescription
  }

  /// How often the job is asked after.
  package enum Pace: Sendable, Hashable {
    /// Nothing is published.
    case unpublished
    /// Every 60 seconds, and after so many seconds every 300.
    case slowing(after: Int)
  }

  /// What a fact about a job rests on, the surest first.
  package enum Certainty: String, Sendable, Hashable {
    /// Runs against AWS that were recorded.
    case recorded
    /// AWS's pages.
    case documented
    /// The code of an emulator.
    case emulated
    /// The service's list of statuses.
    case inferred
  }

  /// The action of the wrapped API that describes the job: `describeJobs`; nothing for a job of Kubernetes.
  package let describe: String?
  /// What says that it has ended well.
  package let success: Success
  /// The statuses that say that it has ended badly.
  package let failures: [String]
  /// What the task's result is made of.
  package let result: Result
  /// The action of the wrapped API that ends the job when nobody waits for it any more.
  package let cancel: String?
  /// How often the job is asked after.
  package let pace: Pace
  /// What these facts rest on.
  package let certainty: Certainty

  init(
    describe: String?,
    success: Success,
    failures: [String] = [],
    result: Result = .description,
    cancel: String? = nil,
    pace: Pace = .unpublished,
    certainty: Certainty
  ) {
    self.describe = describe
    self.success = success
    self.failures = failures
    self.result = result
    self.cancel = cancel
    self.pace = pace
    self.certainty = certainty
  }
}
