import JSONModel
import LocalPrograms
import ServiceCalls

/// Requests of HTTP that tasks make, sent through the installed curl.
struct HTTPTask {
  /// How long a request may take of whose kind nothing is published.
  private static let limitSeconds = 29

  private let program: HTTPProgram

  init(programs: ProgramRunner) { program = HTTPProgram(programs: programs) }

  /// What comes back of a request.
  ///
  /// Who asks cannot be said yet as AWS does: a request that has to be signed, or that a connection authorizes, is refused
  /// rather than sent without.
  func answer(to call: HTTPCall) async -> HTTPAnswer {
    switch call.authorization {
    case .none: break
    case .signature: return .noResponse("requests that the role of the execution signs cannot be made here")
    case .connection(let arn): return .noConnection("NotFound", "the bindings have no connection \(arn)")
    case .cluster(let name, _): return .noResponse("the debugger has no token for the cluster \(name)")
    }
    return await send(call)
  }

  /// Sends a request as it is.
  func send(_ call: HTTPCall) async -> HTTPAnswer {
    let request = WebRequest(
      method: call.method,
      url: call.url,
      headers: call.headers.map { WebField($0.name, $0.value) },
      body: call.body,
      limitSeconds: call.limitSeconds ?? Self.limitSeconds
    )
    do throws(WebFailure) {
      let response = try await program.send(request)
      return .response(
        HTTPResponse(
          status: response.status,
          headers: response.headers.map { HTTPField($0.name, $0.value) },
          body: String(decoding: response.body, as: UTF8.self)
        )
      )
    } catch {
      return .noResponse("\(error)")
    }
  }
}
