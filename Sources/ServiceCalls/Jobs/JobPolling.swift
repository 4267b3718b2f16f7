package import JSONModel
import ServiceCatalog
package import StatesLanguage

/// How Step Functions learns of the end of a job that a task has started.
package struct JobPolling: Sendable {
  /// The call that asks how far the job is.
  package let question: TaskCall
  /// The call that ends the job when the task has timed out or the execution was stopped; nothing when the job then
  /// goes on, as clusters do.
  package let cancellation: TaskCall?

  let action: ServiceAction
  let job: OptimizedJob
  let routes: JobRoutes?
  /// What the task's submission said, in the shape of a result.
  let submission: JSON

  /// Reads a job off the call that started it and what came back.
  ///
  /// Nothing when the task does not wait for a job, or the answer does not say which job was started.
  ///
  /// - Parameters:
  ///   - action: What the task calls.
  ///   - call: The call that was made.
  ///   - answer: What the service answered to it.
  ///   - submission: What the task makes of that, see ``TaskOutcome``.
  package init?(_ action: ServiceAction, call: TaskCall, answer: CallAnswer, submission: JSON) {
    guard action.waitsForJob, let service = OptimizedService[action.service],
      let optimized = service.action(action.action), let job = optimized.job
    else { return nil }
    self.action = action
    self.job = job
    self.submission = submission
    switch (call, answer) {
    case (.api(let call), .api(.success(let answer))):
      guard let routes = JobRoutes.of("\(action.service):\(action.action)"), let describe = job.describe,
        let question = Self.call(describe, like: call, routes.describing, answer)
      else { return nil }
      self.routes = routes
      self.question = .api(question)
      cancellation = job.cancel.flatMap { Self.call($0, like: call, routes.cancelling, answer).map(TaskCall.api) }
    case (.http(let call), .http(.response(let response))):
      guard let name = KubernetesJob(resource: response.content).name else { return nil }
      routes = nil
      question = .http(call.kubernetesJob(named: name))
      cancellation = nil
    case (.api, .api(.failure)), (.api, .http), (.http, .api), (.http, .http): return nil
    }
  }

  /// How many seconds pass before the job is asked after.
  ///
  /// - Parameters:
  ///   - number: Which time it is, from 1.
  ///   - elapsed: How many seconds the job has been running.
  /// - Returns: The seconds since the question before, or since the start.
  package func seconds(beforePoll number: Int, secondsSinceStart elapsed: Int) -> Int {
    job.pace.seconds(beforePoll: number, secondsSinceStart: elapsed)
  }

  private static func call(
    _ action: String,
    like start: APICall,
    _ members: [(name: String, value: JobValue)],
    _ answer: JSON
  ) -> APICall? {
    var parameters: JSONObject = [:]
    for (name, value) in members {
      guard let value = value.value(call: start.parameters, answer: answer) else { return nil }
      parameters[name] = value
    }
    return APICall(service: start.service, action: action, parameters: JSON.object(parameters).withoutNulls)
  }
}

extension ServiceAction {
  /// Whether a task is at its end only when the job that it starts is.
  var waitsForJob: Bool {
    switch pattern {
    case .sync, .syncParsed: true
    case .requestResponse, .waitForTaskToken: false
    }
  }
}
