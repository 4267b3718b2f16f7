import Interpreter
package import ItemReaders
import JSONModel
package import LocalPrograms
import ServiceCalls
import StatesLanguage

/// Does tasks with programs of this machine: commands, handlers of functions, and the AWS CLI for the services
/// themselves.
package struct LocalTaskCaller: TaskCaller {
  private let programs: ProgramRunner
  private let functions: FunctionRunner
  private let services: AWSCommandLine
  private let emulators: AWSCommandLine
  private let objects: ObjectService?
  private let connections: [BoundConnection]
  private let isServiceAllowed: @Sendable () async -> Bool

  /// Makes a caller.
  ///
  /// - Parameters:
  ///   - aws: How the AWS CLI is called.
  ///   - emulators: How the AWS CLI is called for emulators of services.
  ///   - connections: The connections that HTTP tasks name.
  ///   - objects: The store that stands for S3.
  ///   - isServiceAllowed: Whether services may be called, which is asked before each call.
  package init(
    _ aws: AWSBinding,
    emulators: AWSCommandLineSettings = AWSCommandLineSettings(),
    connections: [BoundConnection] = [],
    objects: (any ObjectStore)? = nil,
    isServiceAllowed: @escaping @Sendable () async -> Bool = { true }
  ) {
    self.connections = connections
    self.objects = objects.map { ObjectService($0) }
    programs = ProgramRunner()
    functions = FunctionRunner(programs: programs)
    services = AWSCommandLine(
      AWSCommandLineSettings(profile: aws.profile, region: aws.region, endpoint: aws.endpoint),
      programs: programs
    )
    self.emulators = AWSCommandLine(emulators, programs: programs)
    self.isServiceAllowed = isServiceAllowed
  }

  package func perform(_ call: OutsideCall, report: @escaping @Sendable (CallReport) async -> Void) async {
    switch call.binding {
    case .command(let binding): await run(binding, for: call, report)
    case .function(let binding): await invoke(binding, for: call, report)
    case .aws:
      guard await isServiceAllowed() else {
        return await report(
          .failed(
            error: ErrorName.runtime.text,
            cause: "\(call.task.resource.arn) is bound to aws, but services are called for real only with --aws."
          )
        )
      }
      await ServiceTask(call, services: services, programs: programs, connections: connections, report: report)
        .perform()
    case .emulator: await ServiceTask(call, emulators: emulators, report: report).perform()
    case .simulated: await reachObjects(for: call, report)
    case .ask, .skeleton, .answers, .endpoint: break
    }
  }

  /// Reads and writes objects in the store that stands for S3.
  private func reachObjects(for call: OutsideCall, _ report: @Sendable (CallReport) async -> Void) async {
    guard let objects, case .api(let request)? = try? call.request else {
      let cause = "\(call.task.resource.arn) needs a folder that stands for S3: give one with --s3 DIR."
      return await report(.failed(error: ErrorName.runtime.text, cause: cause))
    }
    let exchange = Exchange.now()
    let answer = CallAnswer.api(objects.answer(request))
    let outcome = TaskOutcome.of(call.task.resource, call: .api(request), answer: answer, exchange: exchange)
    await report(CallReport(outcome, isSubmission: call.task.waitsForCallback))
  }

  private func run(
    _ binding: CommandBinding,
    for call: OutsideCall,
    _ report: @Sendable (CallReport) async -> Void
  ) async {
    let command = Command(
      .shell(binding.line),
      binding: call.state.text,
      workingDirectory: binding.folder.isEmpty ? nil : binding.folder,
      environment: binding.environment,
      timeout: binding.timeoutMilliseconds.map { .milliseconds($0) }
    )
    let end = await programs.run(command.programCall(for: call.commandTask))
    for line in end.errorText.split(whereSeparator: \.isNewline).suffix(CallReport.noteLimit) {
      await report(.note("\(call.state): \(line)"))
    }
    switch command.outcome(of: end) {
    case .succeeded(let output): await report(call.task.waitsForCallback ? .submitted(output) : .succeeded(output))
    case .failed(let error, let cause): await report(.failed(error: error, cause: cause))
    case .cancelled: break
    }
  }

  private func invoke(
    _ binding: FunctionBinding,
    for call: OutsideCall,
    _ report: @Sendable (CallReport) async -> Void
  ) async {
    guard let name = call.task.functionName else {
      let cause = "The handler '\(binding.handler)' is bound to \(call.task.resource.arn), which invokes no function."
      return await report(.failed(error: ErrorName.runtime.text, cause: cause))
    }
    let request: (function: LocalFunction, call: TaskCall)
    do {
      request = (try binding.function(named: name, in: call), try call.request)
    } catch {
      return await report(.failed(error: ErrorName.runtime.text, cause: "\(error)"))
    }
    let exchange = Exchange.now()
    let invocation = await functions.invoke(
      request.function,
      event: call.commandTask.input,
      requestID: exchange.requestID
    )
    for line in invocation.log.split(whereSeparator: \.isNewline).suffix(CallReport.noteLimit) {
      await report(.note("\(name): \(line)"))
    }
    guard !Task.isCancelled else { return }
    let outcome = TaskOutcome.of(
      call.task.resource,
      call: request.call,
      answer: .api(invocation.answer),
      exchange: exchange
    )
    await report(CallReport(outcome, isSubmission: call.task.waitsForCallback))
  }
}

extension CallReport {
  /// How many lines of what a program prints go into the log.
  static let noteLimit = 20

  /// What came of a task's call.
  init(_ outcome: Result<JSON, TaskFailure>, isSubmission: Bool) {
    switch outcome {
    case .success(let result): self = isSubmission ? .submitted(result) : .succeeded(result)
    case .failure(let failure): self = .failed(error: failure.error.text, cause: failure.cause)
    }
  }
}

extension FunctionBinding {
  /// The function as it is run.
  fileprivate func function(named name: String, in call: OutsideCall) throws(FunctionHandlerError) -> LocalFunction {
    let settings = call.settings
    let folder = folder.isEmpty ? "." : folder
    return LocalFunction(
      try FunctionHandler(handler, in: folder),
      arn: "arn:\(settings.partition):lambda:\(settings.region):\(settings.account):function:\(name)",
      timeout: .milliseconds(timeoutMilliseconds),
      memoryMegabytes: memoryMegabytes,
      environment: environment
    )
  }
}
