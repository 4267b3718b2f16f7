import Interpreter
import JSONModel
import LocalPrograms
package import ServiceCalls
import ServiceCatalog
import StatesLanguage

/// A task that is done by a service: by AWS's own through the AWS CLI or, for requests of HTTP, through curl, or by one
/// that is here.
package struct ServiceTask {
  private let call: OutsideCall
  private let answer: @Sendable (TaskCall) async -> CallAnswer
  private let pause: @Sendable (JobPolling, _ seconds: Int) async throws -> Void
  private let report: @Sendable (CallReport) async -> Void

  /// Makes a task.
  ///
  /// - Parameters:
  ///   - call: The task.
  ///   - answer: Has a call answered by the service.
  ///   - pause: Waits until a job is to be asked after; by default as long as Step Functions does.
  ///   - report: Is told what comes of it.
  package init(
    _ call: OutsideCall,
    answer: @escaping @Sendable (TaskCall) async -> CallAnswer,
    pause: @escaping @Sendable (JobPolling, _ seconds: Int) async throws -> Void = { _, seconds in
      try await Task.sleep(for: .seconds(seconds))
    },
    report: @escaping @Sendable (CallReport) async -> Void
  ) {
    (self.call, self.answer, self.pause, self.report) = (call, answer, pause, report)
  }

  /// Makes a task that AWS's services do, or those behind an endpoint of the AWS CLI.
  init(
    _ call: OutsideCall,
    services: AWSCommandLine,
    programs: ProgramRunner,
    connections: [BoundConnection],
    report: @escaping @Sendable (CallReport) async -> Void
  ) {
    self.init(call) { request in
      switch request {
      case .api(let call): .api(await services.answer(to: call))
      case .http(let call):
        .http(await HTTPTask(programs: programs, connections: connections).answer(to: call))
      }
    } report: {
      await report($0)
    }
  }

  /// Makes the call, and when the task waits for a job, asks after that until it has ended.
  package func perform() async {
    let request: TaskCall
    do throws(RequestProblem) { request = try call.request } catch { return await report(refusal(error)) }
    await report(.note("\(call.state): calls \(request.words)"))
    let (answer, exchange) = await answer(to: request)
    let outcome = TaskOutcome.of(call.task.resource, call: request, answer: answer, exchange: exchange)
    await reportDoubts(about: outcome)
    guard call.task.waitsForJob, case .service(let action) = call.task.resource, case .success(let submission) = outcome
    else {
      if Task.isCancelled { return }
      return await report(CallReport(outcome, isSubmission: call.task.waitsForCallback))
    }
    await report(.submitted(submission))
    guard let polling = JobPolling(action, call: request, answer: answer, submission: submission) else {
      let cause = "The answer of \(request.words) does not say which job was started."
      return await report(.failed(error: ErrorName.runtime.text, cause: cause))
    }
    await poll(polling)
  }

  /// Says where an answer is not what the catalog says that the service answers.
  private func reportDoubts(about outcome: Result<JSON, TaskFailure>) async {
    guard case .success(let result) = outcome, !call.task.waitsForJob, !call.task.waitsForCallback else { return }
    let check = AnswerCheck(of: call.task.resource)
    for problem in check.problems(in: result, .present) + check.misspellings(in: result) {
      await report(.note("\(call.state): \(problem.message)"))
    }
  }

  /// Asks after a job until it has ended; when nobody waits for it any more, it is ended.
  private func poll(_ polling: JobPolling) async {
    let start = ContinuousClock.now
    var count = 0
    while true {
      count += 1
      let elapsed = Int(start.duration(to: .now) / .seconds(1))
      let pause = polling.seconds(beforePoll: count, secondsSinceStart: elapsed)
      do { try await self.pause(polling, pause) } catch { return await cancel(polling) }
      let (answer, exchange) = await answer(to: polling.question)
      if Task.isCancelled { return await cancel(polling) }
      switch polling.status(answer, exchange: exchange) {
      case .running(let status): await report(.note("\(call.state): polled \(count) times, \(status)"))
      case .ended(let result): return await report(.succeeded(result))
      case .failed(let failure): return await report(.failed(error: failure.error.text, cause: failure.cause))
      }
    }
  }

  /// Ends a job that nobody waits for any more, as Step Functions does.
  private func cancel(_ polling: JobPolling) async {
    guard let cancellation = polling.cancellation else { return }
    // The task around is cancelled, which would end the program that says so to the service.
    await Task.detached { _ = await answer(to: cancellation) }.value
  }

  private func answer(to request: TaskCall) async -> (CallAnswer, Exchange) {
    (await answer(request), .now())
  }

  private func refusal(_ problem: RequestProblem) -> CallReport {
    switch problem {
    case .noCall: return .failed(error: ErrorName.runtime.text, cause: "An activity is no service that can be called.")
    case .refused(let refusal):
      let exchange = Exchange.now()
      let failure = TaskOutcome.failure(of: call.task.resource, refusal, exchange)
      return .failed(error: failure.error.text, cause: failure.cause)
    }
  }
}

extension TaskCall {
  /// What is called, in words: `sqs:sendMessage`, or a method and an address.
  var words: String {
    switch self {
    case .api(let call): "\(call.service):\(call.action)"
    case .http(let call): "\(call.method) \(call.address)"
    }
  }
}

extension AWSCommandLine {
  /// Has a call answered by the service of its name.
  func answer(to call: APICall) async -> APIAnswer {
    guard let service = SDKService[call.service], let action = service.action(call.action) else {
      let message = "the catalog has no \(call.service):\(call.action)"
      return .failure(APIError(code: "SdkClientException", message: message, status: nil))
    }
    return await answer(call, as: AWSAction(service: service.modelName, operation: action.operation))
  }
}
