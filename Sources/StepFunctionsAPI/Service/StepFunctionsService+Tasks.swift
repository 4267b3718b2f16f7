import DebuggerCore
import Interpreter
import JSONModel
import StatesLanguage

/// Answers to tasks, with their tokens.
extension StepFunctionsService {
  /// `SendTaskSuccess`.
  func sendTaskSuccess(_ arguments: APIArguments) async throws(APIFailure) -> JSON {
    let place = try await task(ofToken: arguments.requiredText("taskToken"))
    let text = try arguments.requiredText("output")
    guard let output = try? JSON(parsing: text) else {
      throw APIFailure("InvalidOutput", "Invalid Output: '\(text.prefix(200))'")
    }
    try await tell(.success(output: output), to: place)
    return [:]
  }

  /// `SendTaskFailure`.
  func sendTaskFailure(_ arguments: APIArguments) async throws(APIFailure) -> JSON {
    let place = try await task(ofToken: arguments.requiredText("taskToken"))
    try await tell(.failure(error: arguments.text("error"), cause: arguments.text("cause")), to: place)
    return [:]
  }

  /// `SendTaskHeartbeat`.
  func sendTaskHeartbeat(_ arguments: APIArguments) async throws(APIFailure) -> JSON {
    let place = try await task(ofToken: arguments.requiredText("taskToken"))
    try await tell(.heartbeat, to: place)
    return [:]
  }

  /// `GetActivityTask`: waits up to a minute for a task.
  ///
  /// - Source: API reference, `GetActivityTask`: without a task within 60 seconds, the answer has no token.
  func activityTask(_ arguments: APIArguments) async throws(APIFailure) -> JSON {
    let arn = try arguments.requiredText("activityArn")
    _ = try StatesARN(parsing: arn).activity()
    guard account.activity(arn) != nil else {
      throw APIFailure("ActivityDoesNotExist", "Activity Does Not Exist: '\(arn)'")
    }
    let (worker, end) = (arguments.text("workerName"), ContinuousClock.now + Self.patience)
    let number = activityTasks.newWorker()
    while let offer = await waitForActivityTask(of: arn, number, until: end) {
      if Task.isCancelled {
        activityTasks.giveBack(offer, of: arn)
        break
      }
      if let answer = await take(offer, by: worker) { return answer }
    }
    return ["taskToken": .null]
  }

  /// How long a worker waits for a task.
  private static let patience = Duration.seconds(60)

  /// Waits for a task that no worker has taken.
  ///
  /// - Parameters:
  ///   - arn: The activity.
  ///   - number: The worker's.
  ///   - end: Until when.
  /// - Returns: The task, which is given to no other worker; nothing when the time is over, or the worker has gone.
  private func waitForActivityTask(
    of arn: String,
    _ number: Int,
    until end: ContinuousClock.Instant
  ) async -> ActivityTasks.Offer? {
    if let offer = activityTasks.next(of: arn) { return offer }
    let timer = Task { [weak self] in
      try? await Task.sleep(until: end, clock: .continuous)
      await self?.release(number, of: arn)
    }
    defer { timer.cancel() }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled || ContinuousClock.now >= end { return continuation.resume(returning: nil) }
        activityTasks.wait(number, for: arn, continuation)
      }
    } onCancel: {
      timer.cancel()
    }
  }

  private func release(_ number: Int, of activity: String) { activityTasks.release(number, of: activity) }

  /// Has a worker take a task.
  ///
  /// - Returns: What the worker is told; nothing when the task does not wait for a worker any more.
  private func take(_ offer: ActivityTasks.Offer, by worker: String?) async -> JSON? {
    guard let session = executions[offer.execution]?.session else { return nil }
    guard let task = await session.execution.pendingTasks.first(where: { $0.id == offer.task }), task.canBeTaken else {
      return nil
    }
    do throws(Refusal) {
      try await session.answer(offer.task, with: .started(worker: worker), settling: false)
    } catch {
      return nil
    }
    return ["taskToken": .string(task.token ?? ""), "input": .string(task.input.text())]
  }

  /// The task of a token.
  ///
  /// - Throws: `InvalidToken` when no execution here has made it, `TaskTimedOut` when its execution has ended and
  ///   rests.
  /// - Source: recorded.
  func task(ofToken token: String) async throws(APIFailure) -> (DebugSession, TaskID) {
    let invalid = APIFailure("InvalidToken", "Invalid Token: 'Invalid token'")
    guard let parsed = TaskToken(parsing: token), let arn = tokenOwners[parsed.execution] else { throw invalid }
    if let resting = executions.resting[arn] {
      throw parsed == TaskToken(of: parsed.task, seed: resting.request.seed) ? Self.isOver : invalid
    }
    guard let session = executions[arn]?.session else { throw invalid }
    guard let task = await session.execution.task(ofToken: token) else { throw invalid }
    return (session, task)
  }

  private static let isOver = APIFailure("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'")

  /// Says something to a task.
  ///
  /// - Throws: `TaskTimedOut` when it does not wait any more.
  /// - Source: quoted by users.
  private func tell(_ answer: Answer, to place: (session: DebugSession, task: TaskID)) async throws(APIFailure) {
    do throws(Refusal) {
      try await place.session.answer(place.task, with: answer, settling: false)
    } catch {
      throw Self.isOver
    }
  }
}
