package import JSONModel

/// A Lambda function that is a handler in files of the user.
package struct LocalFunction: Sendable, Equatable {
  /// Its code.
  package var handler: FunctionHandler
  /// Its ARN, which the handler sees.
  package var arn: String
  /// After how long it is ended; 15 minutes, the most that Lambda gives, unless a binding says otherwise.
  package var timeout: Duration
  /// How many MB of memory the handler is told that it has; nothing enforces it.
  package var memoryMegabytes: Int
  /// Variables that the handler gets.
  package var environment: [String: String]
  /// The interpreter, when it is not the one in `PATH`: that of a virtual environment, for example.
  package var interpreter: String?

  /// Makes a function.
  package init(
    _ handler: FunctionHandler,
    arn: String,
    timeout: Duration = .seconds(900),
    memoryMegabytes: Int = 128,
    environment: [String: String] = [:],
    interpreter: String? = nil
  ) {
    self.handler = handler
    self.arn = arn
    self.timeout = timeout
    self.memoryMegabytes = memoryMegabytes
    self.environment = environment
    self.interpreter = interpreter
  }

  /// The parts of the ARN, `arn:aws:lambda:REGION:ACCOUNT:function:NAME:QUALIFIER`.
  private var parts: [Substring] { arn.split(separator: ":", omittingEmptySubsequences: false) }

  /// Its name; a text that is no ARN is one.
  package var name: String { parts.count > 6 ? String(parts[6]) : arn }

  /// The version that runs; there is only one here.
  package var version: String { "$LATEST" }

  private var region: String { parts.count > 3 && !parts[3].isEmpty ? String(parts[3]) : "us-east-1" }
}

extension LocalFunction {
  /// The program that an invocation runs.
  ///
  /// The interpreter gets a shim as its argument, so nothing is written anywhere. What the handler prints goes to
  /// standard error, and the answer of the shim, through descriptor 3, to standard output.
  package func programCall(event: JSON, requestID: String) -> ProgramCall {
    let shim: [String] =
      switch handler.runtime {
      case .python: ["-c", Self.text(PackageResources.handler_py)]
      case .node: ["-e", Self.text(PackageResources.handler_js)]
      }
    let program = interpreter ?? handler.runtime.interpreter
    return ProgramCall(
      .program("sh", arguments: ["-c", "exec \"$@\" 3>&1 1>&2", "sh", program] + shim),
      input: request(event: event, requestID: requestID).utf8(),
      environment: variables(requestID: requestID),
      workingDirectory: handler.root,
      timeout: timeout,
      limits: ProgramCall.Limits(output: 2 * FunctionPayload.limit)
    )
  }

  private func request(event: JSON, requestID: String) -> JSON {
    let (seconds, attoseconds) = timeout.components
    return [
      "handler": .string(handler.name),
      "folders": [.string(handler.root), .string(handler.folder)],
      "event": event,
      "requestId": .string(requestID),
      "functionArn": .string(arn),
      "timeoutMilliseconds": .number(JSONNumber(Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))),
    ]
  }

  /// The variables that Lambda sets, and two that keep Python from writing files and from holding back what is printed.
  ///
  /// - Source: AWS Lambda Developer Guide, "Defined runtime environment variables".
  private func variables(requestID: String) -> [String: String] {
    let own = [
      "_HANDLER": handler.name,
      "AWS_REGION": region,
      "AWS_DEFAULT_REGION": region,
      "AWS_LAMBDA_FUNCTION_NAME": name,
      "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": String(memoryMegabytes),
      "AWS_LAMBDA_FUNCTION_VERSION": version,
      "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand",
      "AWS_LAMBDA_LOG_GROUP_NAME": "/aws/lambda/\(name)",
      "AWS_LAMBDA_LOG_STREAM_NAME": "local/[\(version)]\(requestID.filter { $0 != "-" })",
      "LAMBDA_TASK_ROOT": handler.root,
      "TZ": ":UTC",
      "PYTHONDONTWRITEBYTECODE": "1",
      "PYTHONUNBUFFERED": "1",
    ]
    return own.merging(environment) { $1 }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
