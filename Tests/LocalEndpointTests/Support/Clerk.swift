import JSONModel
import StepFunctionsAPI

/// Answers calls as tests need it, and tells of those that wait.
struct Clerk: APIResponder {
  /// What happened to calls that wait: `began`, `cancelled`.
  let events: AsyncStream<String>
  private let tell: AsyncStream<String>.Continuation

  init() { (events, tell) = AsyncStream.makeStream() }

  func respond(to request: APIRequest) async -> APIResponse {
    switch request.target {
    case "Test.Echo": return echo(request.body)
    case "Test.Wait": return await wait()
    case "Test.Big":
      tell.yield("began")
      let size = Int(String(decoding: request.body, as: UTF8.self)) ?? 0
      return APIResponse(["text": .string(String(repeating: "x", count: size))])
    default: return APIResponse(APIFailure("UnknownOperationException", "no \(request.target)"))
    }
  }

  /// Waits for something that happens to a call.
  func next() async -> String? {
    var iterator = events.makeAsyncIterator()
    return await iterator.next()
  }

  private func echo(_ body: [UInt8]) -> APIResponse {
    guard let value = try? JSONParser.parse(body) else { return APIResponse(APIFailure("SerializationException", "")) }
    return APIResponse(["echo": value])
  }

  /// Never ends by itself.
  private func wait() async -> APIResponse {
    tell.yield("began")
    try? await Task.sleep(for: .seconds(3600))
    tell.yield("cancelled")
    return APIResponse(["waited": true])
  }
}
