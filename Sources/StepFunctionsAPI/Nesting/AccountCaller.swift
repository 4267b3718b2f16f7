import Integrations
import Interpreter
import JSONModel
import ServiceCalls
import StatesLanguage

/// Does tasks that call Step Functions itself by the service that their execution belongs to, and hands on all others.
struct AccountCaller: TaskCaller {
  private let service: StepFunctionsService
  private let others: (any TaskCaller)?

  init(_ service: StepFunctionsService, others: (any TaskCaller)?) {
    (self.service, self.others) = (service, others)
  }

  func perform(_ call: OutsideCall, report: @escaping @Sendable (CallReport) async -> Void) async {
    guard call.binding == .endpoint else {
      await others?.perform(call, report: report)
      return
    }
    let (service, name) = (service, call.settings.name(forExecutionOf: call.task.id))
    let task = ServiceTask(call) { request in
      guard case .api(let request) = request else {
        return .api(.failure(APIError(code: "SdkClientException", message: "no call of HTTP", status: nil)))
      }
      return .api(await service.answer(to: request, naming: name))
    } pause: { polling, _ in
      guard case .api(let question) = polling.question else { return }
      await service.waitForEnd(in: question)
      try Task.checkCancellation()
    } report: {
      await report($0)
    }
    await task.perform()
  }
}

extension OutsideWorld {
  /// The same with a service that does the tasks that call Step Functions itself.
  func calling(account service: StepFunctionsService) -> OutsideWorld {
    calling(AccountCaller(service, others: caller))
  }
}

extension StepFunctionsService {
  /// Answers a call as tasks make it.
  ///
  /// - Parameters:
  ///   - call: The call, with its members in PascalCase.
  ///   - name: The name of an execution that is started and given none. A task that is done once more after a restart
  ///     of the service finds the execution that it has started before by it.
  /// - Returns: The answer with its members in PascalCase.
  func answer(to call: APICall, naming name: String) async -> APIAnswer {
    guard let operation = APIOperation(rawValue: call.action.capitalized) else {
      return .failure(APIError(code: "UnknownOperationException", message: call.action, status: 400))
    }
    var members = JSONObject(
      call.parameters.object?.members.map { ($0.name.uncapitalized, $0.value.uncapitalized) } ?? []
    )
    let isNamedHere = operation == .startExecution && members["name"] == nil
    if isNamedHere { members["name"] = .string(name) }
    do throws(APIFailure) {
      return .success(try await answer(to: operation, try APIArguments(members, for: operation)).asTaskAnswer)
    } catch {
      if isNamedHere, error.type == "ExecutionAlreadyExists", let known = execution(named: name, members) {
        return .success(known.asTaskAnswer)
      }
      return .failure(APIError(code: error.type, message: error.message, status: error.status))
    }
  }

  /// Waits for the end of the execution that a call asks after.
  func waitForEnd(in question: APICall) async {
    if let arn = question.parameters["ExecutionArn"]?.string { await end(of: arn) }
  }

  /// The answer of StartExecution for an execution that was started before.
  private func execution(named name: String, _ members: JSONObject) -> JSON? {
    guard let machine = members["stateMachineArn"]?.string.flatMap({ account.machine($0) }) else { return nil }
    let arn = account.arn(of: .execution(machine: machine.name, name: name)).text
    return executions.startDate(of: arn).map { ["executionArn": .string(arn), "startDate": $0.seconds] }
  }
}

extension JSON {
  /// An answer of the API as tasks get it: names with a capital, but not those that are the caller's own, and times as
  /// texts.
  ///
  /// - Source: Step Functions guide, "AWS SDK integrations": members are in PascalCase; `variableReferences` is a map,
  ///   whose keys are names of states.
  fileprivate var asTaskAnswer: JSON {
    switch self {
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { member in
            if member.name == "variableReferences" { return (member.name.capitalized, member.value) }
            let isTime = member.name.hasSuffix("Date") || member.name == "timestamp"
            guard isTime, let seconds = member.value.number?.double else {
              return (member.name.capitalized, member.value.asTaskAnswer)
            }
            let moment = Instant(milliseconds: Int((seconds * 1000).rounded()))
            return (member.name.capitalized, .string(moment.timestamp.text))
          }
        )
      )
    case .array(let elements): .array(elements.map(\.asTaskAnswer))
    case .null, .bool, .number, .string: self
    }
  }

  /// Arguments as the API has them: names without a capital.
  fileprivate var uncapitalized: JSON {
    switch self {
    case .object(let object):
      .object(JSONObject(object.members.map { ($0.name.uncapitalized, $0.value.uncapitalized) }))
    case .array(let elements): .array(elements.map(\.uncapitalized))
    case .null, .bool, .number, .string: self
    }
  }
}

extension String {
  /// With a capital at the beginning.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }

  /// Without a capital at the beginning.
  fileprivate var uncapitalized: String { prefix(1).lowercased() + dropFirst() }
}
