import JSONModel
import LocalPrograms
import ServiceCalls

/// Requests of HTTP that tasks make, sent through the installed curl.
struct HTTPTask {
  /// How long a request may take of whose kind nothing is published.
  private static let limitSeconds = 29

  private let program: HTTPProgram
  private let connections: [BoundConnection]

  init(programs: ProgramRunner, connections: [BoundConnection]) {
    program = HTTPProgram(programs: programs)
    self.connections = connections
  }

  /// What comes back of a request.
  ///
  /// A request that has to be signed by a role, or that a connection authorizes which the bindings do not have, is
  /// refused rather than sent without.
  func answer(to call: HTTPCall) async -> HTTPAnswer {
    switch call.authorization {
    case .none: break
    case .signature: return .noResponse("requests that the role of the execution signs cannot be made here")
    case .connection(let arn):
      guard let bound = connections.first(where: { $0.isFor(arn) }) else {
        return .noConnection("NotFound", "the bindings have no connection \(arn)")
      }
      return await send(call, with: bound.connection)
    case .cluster(let name, _): return .noResponse("the debugger has no token for the cluster \(name)")
    }
    return await send(call)
  }

  /// Sends a request with what a connection adds, after its token has been fetched when it needs one.
  private func send(_ call: HTTPCall, with connection: HTTPConnection) async -> HTTPAnswer {
    guard case .oauth(let client) = connection.authorization else {
      return await send(call.authorized(by: connection))
    }
    let answer = await send(client.tokenRequest)
    if let token = OAuthToken(answer) { return await send(call.authorized(by: connection, token: token)) }
    switch answer {
    case .response(let response):
      return .noConnection("Unauthorized", "the endpoint for tokens gave none, with the status \(response.status)")
    case .noResponse(let reason): return .noConnection("Unauthorized", "the endpoint for tokens: \(reason)")
    case .noConnection(let name, let reason): return .noConnection(name, reason)
    }
  }

  /// Sends a request as it is.
  private func send(_ call: HTTPCall) async -> HTTPAnswer {
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
