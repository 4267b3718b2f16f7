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
      while true {
        switch try test.run() {
        case .ended(let report): return report.json
        case .asks(let task): try? test.deliver(await end(of: task, in: test.execution))
        }
      }
    } catch {
      throw APIFailure(error.code, error.message)
    }
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
