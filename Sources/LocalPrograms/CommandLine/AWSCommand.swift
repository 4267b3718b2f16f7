/// How commands of the AWS CLI are put together.
struct AWSCommand {
  /// How the CLI is run.
  let settings: AWSCommandLineSettings

  /// How much an answer may have: more than any task's result, so that what is too long is said by the task.
  private static let answerLimit = 16 << 20
  /// How long a call of a patient action may take: as long as a function of Lambda.
  private static let patientSeconds = 900

  /// The question for the version.
  var versionCall: ProgramCall { program(["--version"]) }

  /// A call of an action.
  ///
  /// - Parameters:
  ///   - action: The action.
  ///   - version: The CLI's first version number.
  ///   - arguments: The request, and what follows.
  /// - Returns: the program to run.
  func call(_ action: AWSAction, version: Int, _ arguments: [String]) -> ProgramCall {
    let patience = action.isPatient ? ["--cli-read-timeout", String(Self.patientSeconds)] : []
    let options = ["--output", "json", "--no-paginate"] + options(action, version: version) + patience
    return program(action.command + options + arguments)
  }

  /// The question for the skeleton of an action's request, which needs no network and no credentials.
  func requestSkeleton(_ action: AWSAction, version: Int) -> ProgramCall {
    program(action.command + ["--generate-cli-skeleton", "input"] + options(action, version: version))
  }

  /// The question for the skeleton of an action's answer, for which the CLI wants a request that it finds right.
  func answerSkeleton(_ action: AWSAction, version: Int, _ request: [String]) -> ProgramCall {
    call(action, version: version, request + ["--generate-cli-skeleton", "output"])
  }

  private func options(_ action: AWSAction, version: Int) -> [String] {
    // Version 1 knows neither; its texts for bytes are as they are, which is what `raw` asks of version 2.
    let format = AttributeBytes.areBase64(in: action.service) ? "base64" : "raw-in-base64-out"
    var options = version > 1 ? ["--no-cli-pager", "--cli-binary-format", format] : []
    if let profile = settings.profile { options += ["--profile", profile] }
    if let region = settings.region { options += ["--region", region] }
    let endpoint = settings.endpoints[action.service] ?? settings.endpoint
    if let endpoint { options += ["--endpoint-url", endpoint] }
    return options
  }

  private func program(_ arguments: [String]) -> ProgramCall {
    ProgramCall(
      .program(settings.program, arguments: arguments),
      environment: ["AWS_PAGER": "", "AWS_CLI_AUTO_PROMPT": "off"].merging(settings.environment) { $1 },
      timeout: settings.timeout,
      limits: ProgramCall.Limits(output: Self.answerLimit)
    )
  }
}
