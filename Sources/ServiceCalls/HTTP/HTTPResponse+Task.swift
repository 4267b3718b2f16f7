import JSONModel
import StatesLanguage

extension HTTPResponse {
  /// The task's result, or its answer before it fails: `{Headers, ResponseBody, StatusCode, StatusText}`.
  func result(of kind: HTTPCall.Kind) -> JSON {
    [
      "Headers": headerLists, "ResponseBody": body(for: kind), "StatusCode": .number(JSONNumber(status)),
      "StatusText": .string(HTTPStatus.text(of: status)),
    ]
  }

  /// The error that a task fails with whose request was answered so.
  ///
  /// - Source: recorded for API Gateway, whose cause is the body; for HTTP tasks it is the whole answer.
  func failure(of kind: HTTPCall.Kind) -> TaskFailure {
    switch kind {
    case .apiGateway: TaskFailure(ErrorName("ApiGateway.\(status)"), cause: body)
    case .kubernetes: TaskFailure(ErrorName("EKS.\(status)"), cause: body)
    case .endpoint: TaskFailure(ErrorName("States.Http.StatusCode.\(status)"), cause: result(of: kind).text())
    }
  }

  /// Each header's values as a list, under the name that it had first.
  private var headerLists: JSON {
    var lists: [(name: String, values: [JSON])] = []
    for header in headers {
      if let index = lists.firstIndex(where: { header.isNamed($0.name) }) {
        lists[index].values.append(.string(header.value))
      } else {
        lists.append((header.name, [.string(header.value)]))
      }
    }
    return .object(JSONObject(lists.map { ($0.name, .array($0.values)) }))
  }

  /// The body: JSON for an HTTP task when the answer says that it is, and otherwise when it can be read so.
  private func body(for kind: HTTPCall.Kind) -> JSON {
    switch kind {
    case .endpoint: saysJSON ? content : .string(body)
    case .apiGateway, .kubernetes: content
    }
  }
}

extension HTTPAnswer {
  /// What the task makes of it: its result, or the error that it fails with.
  func outcome(of call: HTTPCall) -> Result<JSON, TaskFailure> {
    switch self {
    case .response(let response):
      response.isSuccess ? .success(response.result(of: call.kind)) : .failure(response.failure(of: call.kind))
    case .noResponse(let why): .failure(TaskFailure(Self.unreachable(call.kind), cause: why))
    case .noConnection(let problem, let why):
      .failure(TaskFailure(ErrorName("Events.ConnectionResource.\(problem)"), cause: why))
    }
  }

  private static func unreachable(_ kind: HTTPCall.Kind) -> ErrorName {
    switch kind {
    case .endpoint: "States.Http.Socket"
    case .apiGateway: "ApiGateway.SdkClientException"
    case .kubernetes: "EKS.SdkClientException"
    }
  }
}
