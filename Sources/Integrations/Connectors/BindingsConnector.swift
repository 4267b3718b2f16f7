import JSONModel
package import Interpreter
import StatesLanguage

/// Answers tasks as the rules of a bindings file say, and declines those that no rule is for.
package struct BindingsConnector: Connector {
  private let bindings: TaskBindings
  private let file: String
  /// Whether there is a person who can be asked; without one, `ask` is no answer.
  private let hasPerson: Bool
  /// Whether there is a store that stands for S3.
  private let hasObjects: Bool
  /// Whether that person has said already that services are to be called for real.
  private let callsServices: Bool

  /// Makes a connector.
  ///
  /// - Parameters:
  ///   - bindings: The rules.
  ///   - file: The file that they stand in, for what is said of them.
  ///   - hasPerson: Whether somebody can be asked.
  ///   - hasObjects: Whether there is a store that stands for S3.
  ///   - callsServices: Whether that person has said already that services are to be called for real.
  package init(
    _ bindings: TaskBindings,
    of file: String,
    hasPerson: Bool,
    hasObjects: Bool = false,
    callsServices: Bool = false
  ) {
    self.hasObjects = hasObjects
    self.callsServices = callsServices
    self.bindings = bindings
    self.file = file
    self.hasPerson = hasPerson
  }

  package func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    guard let match = bindings.match(task, in: execution) else { return .declined }
    let source = Undertaking.source(task.id, "\(file), \(match.rule): \(match.connector.word)")
    return switch match.connector {
    case .ask: hasPerson ? .leftOpen : .declined
    case .emulator, .endpoint: .declined
    case .skeleton: SkeletonConnector().response(to: task, in: execution).with(source)
    case .answers(let answers): answers.response(to: task, in: execution).with(source)
    case .simulated: simulated(task, in: execution).with(source)
    case .command, .function: .undertakings([source, .call(task.id, needsLeave: false)])
    case .aws: .undertakings([source, .call(task.id, needsLeave: hasPerson && !callsServices)])
    }
  }

  /// What the simulated services do; the machines that are known here are executed, as a service of theirs.
  private func simulated(_ task: PendingTask, in execution: Execution) -> ConnectorResponse {
    let nested = NestedConnector().response(to: task, in: execution)
    if nested != .declined { return nested }
    // Objects are files: what becomes of them does not go back with the moments.
    let isOfObjects = hasObjects && ObjectService.isFor(task)
    return .undertakings([isOfObjects ? .call(task.id, needsLeave: false) : .simulate(task.id)])
  }

  package func binding(of task: PendingTask, in execution: Execution) -> BoundConnector? {
    bindings.match(task, in: execution)?.connector
  }

  /// Programs and services outside are not called when an execution is only tried.
  package var rehearsal: any Connector { PureBindings(all: self) }
}

/// The rules of bindings that nothing happens outside for.
private struct PureBindings: Connector {
  let all: BindingsConnector

  func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    let response = all.response(to: task, in: execution)
    return response.undertakings.contains(where: \.isCall) ? .declined : response
  }

  var rehearsal: any Connector { self }
}

extension Undertaking {
  /// Whether something happens outside.
  fileprivate var isCall: Bool {
    switch self {
    case .call: true
    case .tell, .simulate, .source: false
    }
  }
}

extension [BoundAnswer] {
  /// The answer to the call of a task.
  fileprivate func response(to task: PendingTask, in execution: Execution) -> ConnectorResponse {
    guard let answer = answer(toCall: task.invocation) else { return .declined }
    do throws(AnswerTemplate.Failure) {
      switch answer.kind {
      case .result(let template):
        let output = try template.value(for: task, in: execution)
        return task.answer(.taskSucceeded(task.id, output: output), answer.timing)
      case .failure(let error, let cause):
        let error = try error.value(for: task, in: execution)
        let cause = try cause?.value(for: task, in: execution)
        let end = Stimulus.taskFailed(task.id, error: error.plainText, cause: cause?.plainText)
        return task.answer(end, answer.timing)
      }
    } catch {
      let state = execution.machine[task.state].name
      return .failure(of: task, cause: "The answer that the bindings give the state '\(state)' fails: \(error.message)")
    }
  }
}

extension JSON {
  /// A text as it is, everything else as JSON.
  fileprivate var plainText: String { string ?? text() }
}
