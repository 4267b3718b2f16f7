import Integrations
import Interpreter
import SimulatedServices
import StatesLanguage
import StepFunctionsAPI

/// Who answers the tasks of executions that are started through the endpoint.
///
/// A test case of mocks that the caller has chosen comes first (`<arn>#Case`), then the rules of the bindings, then
/// emulators of services. Calls of Step Functions itself are done by the endpoint; activities and callbacks wait for
/// whoever has their token; all others get what `--unmocked` says.
struct ServedWorld: Sendable {
  /// The bindings.
  let bindings: Bindings
  /// The file of mocks.
  let mocks: String?
  /// How the calls of mocked states are counted.
  let mockCounter: MockCounter
  /// Emulators of services.
  let emulators: ServiceEmulators
  /// What is around an execution beside who answers its tasks: readers of items, stores of results.
  let base: OutsideWorld
  /// What tasks get that nothing answers.
  let unmocked: UnmockedTasks
  /// Does tasks with programs and services outside.
  let caller: LocalTaskCaller
  /// Whether there is a store that stands for S3.
  let hasObjects: Bool
  /// Whether services are called for real.
  let callsServices: Bool

  /// What is around an execution.
  ///
  /// - Throws: `ValidationException` when the test case is not there or does not fit the machine.
  func outside(
    of runs: RunnableMachine?,
    _ settings: ExecutionSettings,
    at start: Instant
  ) throws(APIFailure) -> OutsideWorld {
    let connector = bindings.connector(
      after: try mock(for: runs),
      hasPerson: true,
      hasObjects: hasObjects,
      callsServices: callsServices,
      emulators: emulators,
      nesting: AccountConnector(),
      otherwise: ConnectorChain([WaitingConnector(), unmocked.connector(lacking: missingMock(for: runs))])
    )
    var outside = base
    outside.connector = connector
    outside.services = bindings.simulatedServices(for: settings, at: start)
    return outside.calling(caller)
  }

  /// Why a task has no mock that comes to nobody.
  private func missingMock(for runs: RunnableMachine?) -> MissingMock {
    guard let mocks else { return .noFileForEndpoint }
    return runs?.testCase.map { .notInCase($0, of: mocks) } ?? .noCase(of: mocks)
  }

  /// The test case that the caller has chosen; the file is read each time, so that it can be changed meanwhile.
  private func mock(for runs: RunnableMachine?) throws(APIFailure) -> MockConnector? {
    guard let runs, let name = runs.testCase else { return nil }
    guard let mocks else {
      throw APIFailure(
        "ValidationException",
        "There is no file of mocks for the test case '\(name)': give one with --mocks."
      )
    }
    do throws(CommandFailure) {
      let file = MockFile(path: mocks, bytes: try FileContents.read(mocks))
      let testCase = try file.testCase(.of(machine: runs.name, name), for: runs.machine)
      return MockConnector(testCase, of: mocks, counting: mockCounter)
    } catch {
      let prefix = "error: "
      let isMarked = error.text.hasPrefix(prefix)
      throw APIFailure("ValidationException", isMarked ? String(error.text.dropFirst(prefix.count)) : error.text)
    }
  }
}
