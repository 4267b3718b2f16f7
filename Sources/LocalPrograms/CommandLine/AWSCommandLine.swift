import JSONModel
package import ServiceCalls

/// The AWS CLI that the user has installed, as the one who answers calls of services.
///
/// It has the user's credentials and configuration, and the names of every API. Versions 1 and 2 will do.
package actor AWSCommandLine {
  private let command: AWSCommand
  private let programs: ProgramRunner
  /// The first number of its version, when it is known.
  private var version: Int?
  private var shapes: [AWSAction: APIShapes] = [:]

  /// Makes one.
  package init(_ settings: AWSCommandLineSettings = AWSCommandLineSettings(), programs: ProgramRunner = ProgramRunner())
  {
    command = AWSCommand(settings: settings)
    self.programs = programs
  }

  /// Calls a service.
  ///
  /// - Parameters:
  ///   - call: The call, with the names of SDK integrations.
  ///   - action: The action as botocore names it.
  /// - Returns: the answer with the names of SDK integrations, or why there is none.
  package func answer(_ call: APICall, as action: AWSAction) async -> APIAnswer {
    do throws(APIError) {
      let version = try await knownVersion()
      return .success(try await answer(call.parameters, of: action, version: version))
    } catch {
      return .failure(error)
    }
  }

  private func answer(_ parameters: JSON, of action: AWSAction, version: Int) async throws(APIError) -> JSON {
    let requestShape = try await requestShape(of: action, version: version)
    let named = requestShape.request(parameters == .null ? [:] : parameters)
    let isDecoded = version == 1 && AttributeBytes.areBase64(in: action.service)
    let exchange = try AWSExchange(isDecoded ? AttributeBytes.decoded(in: named) : named, of: action)
    // Both at once: each takes as long as Python takes to start.
    async let answerShape = answerShape(of: action, request: exchange.request, version: version)
    let end = await programs.run(command.call(action, version: version, exchange.request + exchange.answer))
    guard case .exited(0) = end.reason else { throw AWSCommandFailure.error(of: end, action, command.settings) }
    let printed = try AWSCommandFailure.value(in: end)
    let answer = try exchange.complete(printed)
    let shape = await answerShape
    if let shape { shapes[action] = APIShapes(request: requestShape, answer: shape) }
    return (shape ?? .unknown).answer(answer)
  }

  /// Which version the CLI has; it is asked once.
  private func knownVersion() async throws(APIError) -> Int {
    if let version { return version }
    let end = await programs.run(command.versionCall)
    guard case .exited(0) = end.reason else { throw AWSCommandFailure.error(of: end, nil, command.settings) }
    let number = AWSCommandFailure.version(in: end.outputText + end.errorText)
    version = number
    return number
  }

  private func requestShape(of action: AWSAction, version: Int) async throws(APIError) -> APIShape {
    if let shapes = shapes[action] ?? action.builtInShapes { return shapes.request }
    let end = await programs.run(command.requestSkeleton(action, version: version))
    guard case .exited(0) = end.reason else { throw AWSCommandFailure.noSkeleton(end, action, command.settings) }
    return APIShape(skeleton: try AWSCommandFailure.value(in: end))
  }

  /// The shape of an action's answer; nothing when the CLI does not tell it.
  private func answerShape(of action: AWSAction, request: [String], version: Int) async -> APIShape? {
    if let shapes = shapes[action] ?? action.builtInShapes { return shapes.answer }
    let end = await programs.run(command.answerSkeleton(action, version: version, request))
    guard case .exited(0) = end.reason else { return APIShape(complaints: end.errorText) }
    return (try? AWSCommandFailure.value(in: end)).map { APIShape(skeleton: $0) }
  }
}
