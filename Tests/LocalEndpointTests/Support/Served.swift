import LocalEndpoint
import StepFunctionsAPI

/// Does something with an endpoint that listens on a free port, and ends it.
@discardableResult
func withEndpoint<Result>(
  _ responder: any APIResponder = Clerk(),
  limits: EndpointLimits = EndpointLimits(),
  allowing hosts: [String] = [],
  _ body: (EndpointServer) async throws -> Result
) async throws -> Result {
  let server = try await EndpointServer.start(
    on: EndpointAddress(parsing: "127.0.0.1:0"),
    responder: responder,
    limits: limits,
    allowing: hosts
  )
  do {
    let result = try await body(server)
    await server.stop()
    return result
  } catch {
    await server.stop()
    throw error
  }
}

/// The text of a call as an SDK sends it.
func call(_ target: String?, _ body: String = "{}", headers: [String] = []) -> String {
  var lines = ["POST / HTTP/1.1", "Host: localhost:8083", "Content-Type: application/x-amz-json-1.0"]
  if let target { lines.append("X-Amz-Target: \(target)") }
  lines += headers + ["Content-Length: \(body.utf8.count)", "", body]
  return lines.joined(separator: "\r\n")
}
