import JSONModel
import ServiceCatalog
import StatesLanguage

extension JobPolling {
  /// How far the job is, as the answer to ``question`` says.
  package func status(_ answer: CallAnswer, exchange: Exchange) -> JobStatus {
    switch answer {
    case .api(.success(let description)): status(description)
    case .api(.failure(let error)): status(error, exchange)
    case .http(.response(let response)): status(response)
    case .http(.noResponse): .running(status: "unknown")
    case .http(.noConnection(_, let why)): .failed(TaskFailure(.taskFailed, cause: why))
    }
  }

  private func status(_ description: JSON) -> JobStatus {
    guard let status = routes.flatMap({ description[$0.status]?.string }) else { return .running(status: "unknown") }
    switch job.success {
    case .status(let success):
      if status == success || isEnd(status) { return .ended(result(description)) }
    case .stopped:
      if status == "STOPPED" { return hasExitedWell(description) ? .ended(result(description)) : failed(description) }
    case .gone: break
    }
    return job.failures.contains(status) ? failed(description) : .running(status: status)
  }

  private func status(_ error: APIError, _ exchange: Exchange) -> JobStatus {
    if job.success == .gone, error.says(code: "ResourceNotFound") { return .ended(submissionResult) }
    if error.isTransient { return .running(status: "unknown") }
    return .failed(TaskOutcome.failure(of: .service(action), error, exchange))
  }

  private func status(_ response: HTTPResponse) -> JobStatus {
    guard response.isSuccess else {
      return response.status >= 500 ? .running(status: "unknown") : .failed(response.failure(of: .kubernetes))
    }
    let status = KubernetesJob(resource: response.content).status
    if job.success == .status(status) { return .ended(response.content) }
    guard job.failures.contains(status) else { return .running(status: status) }
    return .failed(TaskFailure(.taskFailed, cause: response.content.text()))
  }

  private func failed(_ description: JSON) -> JobStatus {
    .failed(TaskFailure(.taskFailed, cause: described(description).text()))
  }

  /// The result of a job that has ended well.
  private func result(_ description: JSON) -> JSON {
    let described = described(description)
    guard action.pattern == .syncParsed, case .object(var object) = described else { return described }
    for name in ["Input", "Output"] { object.change(name, by: \.parsedText) }
    return .object(object)
  }

  /// The description in the shape that results and causes have.
  private func described(_ description: JSON) -> JSON {
    switch job.result {
    case .description: return description.sortedMembers
    case .member(let name): return (description[name] ?? description).sortedMembers
    case .element(let list, let name):
      let element = description[list]?[0] ?? [:]
      return name.map { .object([$0: element]) } ?? element.sortedMembers
    case .submission: return submissionResult
    case .submissionAndDescription:
      let members = (description.object?.members ?? []) + (submissionResult.object?.members ?? [])
      return JSON.object(JSONObject(members.map { ($0.name, $0.value) })).sortedMembers
    }
  }

  /// What the submission said, without what it said of the answer itself.
  private var submissionResult: JSON {
    guard case .object(var object) = submission else { return submission }
    object["SdkHttpMetadata"] = nil
    object["SdkResponseMetadata"] = nil
    return .object(object)
  }

  /// Whether a status ends a job that is neither among those of success nor of failure.
  ///
  /// - Source: an emulator ends a stopped Glue job well; that is the only evidence.
  private func isEnd(_ status: String) -> Bool { action.service == "glue" && status == "STOPPED" }

  /// Whether every container of a stopped task has exited with 0; which ones are essential, a task does not say.
  private func hasExitedWell(_ description: JSON) -> Bool {
    let containers = description["Tasks"]?[0]?["Containers"]?.array ?? []
    return !containers.isEmpty && containers.allSatisfy { $0["ExitCode"] == 0 }
  }
}

extension APIError {
  /// Whether asking again may help: too many calls, trouble inside of the service, or nobody who answers.
  var isTransient: Bool {
    guard let status else { return true }
    return status >= 500 || status == 429 || ["Throttl", "TooManyRequests"].contains(where: code.contains)
  }

  /// Whether the code is a name, with whatever ending.
  func says(code name: String) -> Bool { code.errorStem == name.errorStem }
}
