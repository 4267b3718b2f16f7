package import Interpreter
import JSONModel
import ServiceCalls
package import SimulatedServices
import StatesLanguage

/// Tasks that the simulated services do.
extension Surroundings {
  /// Has the services do a task that was just asked for.
  mutating func simulate(_ task: PendingTask, in execution: Execution) {
    guard let services else { return leave(task, "no services are simulated") }
    let request: TaskCall
    do throws(RequestProblem) {
      request = try task.request(of: execution.program.settings)
    } catch {
      return refuse(task, error, in: execution)
    }
    guard case .api(let call) = request else { return leave(task, "requests of HTTP are not simulated") }
    var changed = services
    switch changed.answer(call, at: execution.now) {
    case .answered(let answer):
      self.services = changed
      take(answer, to: request, of: task, in: execution)
    case .function(let call): leave(task, "nobody runs the function \(call.name)")
    case .notSimulated(let what): leave(task, "\(what) is not simulated")
    }
  }

  /// Asks after a job; it is asked again when it runs on, and its end is told otherwise.
  package mutating func poll(_ id: TaskID, in execution: Execution) {
    guard var services, let index = jobs.firstIndex(where: { $0.task == id }), let polling = jobs[index].polling,
      case .api(let question) = polling.question
    else { return }
    let answer = services.answer(question, at: execution.now)
    self.services = services
    guard case .answered(let answer) = answer else { return }
    jobs[index].count += 1
    switch polling.status(.api(answer), exchange: .ofPoll(jobs[index].count, of: id, in: execution)) {
    case .running(let status): jobs[index].note(status, at: execution.now)
    case .ended(let result):
      jobs.remove(at: index)
      reply(.taskSucceeded(id, output: result), in: execution)
    case .failed(let failure):
      jobs.remove(at: index)
      reply(.taskFailed(id, error: failure.error.text, cause: failure.cause), in: execution)
    }
  }

  /// The first job that has to be asked after now.
  package func duePoll(at now: Instant) -> TaskID? { jobs.first { $0.due <= now }?.task }

  /// Forgets a task that is not awaited any more, and ends its job, as Step Functions does.
  package mutating func cancel(_ task: TaskID, at now: Instant) {
    if let job = jobs.first(where: { $0.task == task }), var services, case .api(let call)? = job.polling?.cancellation
    {
      _ = services.answer(call, at: now)
      self.services = services
    }
    forget(task)
  }

  /// Changes by hand what the services know.
  package mutating func perform(_ edit: ServiceEdit, at now: Instant) throws(ServiceEditError) {
    guard var services else { throw ServiceEditError(message: "no services are simulated") }
    try services.perform(edit, at: now)
    self.services = services
  }

  private mutating func take(_ answer: APIAnswer, to request: TaskCall, of task: PendingTask, in execution: Execution) {
    let answer = CallAnswer.api(answer)
    let outcome = TaskOutcome.of(task.resource, call: request, answer: answer, exchange: .of(task, in: execution))
    switch outcome {
    case .failure(let failure):
      reply(.taskFailed(task.id, error: failure.error.text, cause: failure.cause), in: execution)
    case .success(let result) where task.waitsForCallback: reply(.taskSubmitted(task.id, output: result), in: execution)
    case .success(let result) where task.waitsForJob:
      reply(.taskSubmitted(task.id, output: result), in: execution)
      guard case .service(let action) = task.resource else { return }
      let job = WatchedJob(
        task: task.id,
        action: action,
        request: request,
        answer: answer,
        submission: result,
        start: execution.now
      )
      if job.polling != nil { jobs.append(job) } else { leave(task, "the answer does not say which job was started") }
    case .success(let result): reply(.taskSucceeded(task.id, output: result), in: execution)
    }
  }

  private mutating func refuse(_ task: PendingTask, _ problem: RequestProblem, in execution: Execution) {
    switch problem {
    case .noCall: leave(task, "a worker has to fetch the task of an activity")
    case .refused(let refusal):
      let failure = TaskOutcome.failure(of: task.resource, refusal, .of(task, in: execution))
      reply(.taskFailed(task.id, error: failure.error.text, cause: failure.cause), in: execution)
    }
  }

  private mutating func reply(_ stimulus: Stimulus, in execution: Execution) {
    take([.tell(stimulus)], in: execution)
  }

  /// Leaves a task to whoever can answer it.
  private mutating func leave(_ task: PendingTask, _ reason: String) {
    unanswered[task.id] = reason
  }
}

extension Exchange {
  /// What the call of a task has of its own: the same in each replay.
  fileprivate static func of(_ task: PendingTask, in execution: Execution) -> Exchange {
    exchange(UInt64(truncatingIfNeeded: task.id.number), in: execution)
  }

  /// What a question after a job has of its own.
  fileprivate static func ofPoll(_ count: Int, of task: TaskID, in execution: Execution) -> Exchange {
    exchange(UInt64(truncatingIfNeeded: task.number) &+ UInt64(truncatingIfNeeded: count) << 32, in: execution)
  }

  private static func exchange(_ number: UInt64, in execution: Execution) -> Exchange {
    var source = RandomSource(seed: execution.program.settings.seed ^ number &* 0x9E37_79B9_7F4A_7C15)
    return Exchange(
      requestID: UUIDText.text(of: (source.next(), source.next())),
      secondsSince1970: Int((Double(execution.now.milliseconds) / 1000).rounded(.down))
    )
  }
}
