import Integrations
import Interpreter
import JSONModel
import StatesLanguage

/// Single states are tested.
extension StepFunctionsService {
  /// `TestState`.
  ///
  /// A Task without a mock is answered by who answers tasks of executions here.
  func testState(_ arguments: APIArguments) async throws(APIFailure) -> JSON {
    let request = try StateTestRequest(arguments)
    var settings = ExecutionSettings()
    settings.partition = configuration.partition
    settings.region = configuration.region
    settings.account = configuration.account
    settings.limits = configuration.limits
    settings.seed = configuration.random()
    do throws(StateTestRefusal) {
      var test = try StateTest(request, settings: settings, now: now)
      var hasAnswer = true
      while hasAnswer {
        switch try test.run() {
        case .ended(let report): return report.json
        case .asks(let task):
          hasAnswer = Self.deliver(await end(of: task, in: test.execution), to: task, in: &test)
        }
      }
    } catch {
      throw APIFailure(error.code, error.message)
    }
    throw APIFailure("InternalFailure", "The task takes no answer.", status: 500)
  }

  /// Tells a test how its task has ended; what does not fit the task is an error of its own.
  ///
  /// - Returns: Whether the task took that.
  private static func deliver(_ end: Stimulus, to task: PendingTask, in test: inout StateTest) -> Bool {
    if (try? test.deliver(end)) != nil { return true }
    let cause = "The answer does not fit the task."
    return (try? test.deliver(.taskFailed(task.id, error: ErrorName.runtime.text, cause: cause))) != nil
  }

  /// How a task of a test ends.
  private func end(of task: PendingTask, in execution: Execution) async -> Stimulus {
    do throws(APIFailure) {
      let outside = try world(of: nil, execution.program.settings, at: now)
      return await outside.end(of: task, in: execution)
    } catch {
      return .taskFailed(task.id, error: error.type, cause: error.message)
    }
  }
}
