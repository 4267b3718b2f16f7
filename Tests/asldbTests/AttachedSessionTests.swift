@testable import asldb
import DebuggerCore
import Foundation
import Interpreter
import JSONModel
import LocalEndpoint
import Testing

@Suite("A debugger that is attached", .timeLimit(.minutes(2)))
struct AttachedSessionTests {
  private static let definition = #"""
    {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "Next": "C"},
      "C": {"Type": "Pass", "End": true}}}
    """#

  @Test("does nothing while the endpoint is gone, and goes on where the execution stands once that is there again")
  func restart() async throws {
    let first = try ServedEndpoint(
      ["three.json", "--stop-on-entry", "--data", "d"],
      files: ["three.json": Self.definition]
    )
    let execution = try await first.start("three", named: "one")
    let client = EndpointClient(try EndpointAddress(parsing: first.url))
    let session = try await AttachedSession(execution, through: client, holding: false)
    await session.begin()
    #expect(await session.perform(.move(.over, .forward)).status == .running)
    first.program.kill()
    try await waitUntil("cut off from \(client.address), which is asked again until it answers", in: session)
    let moment = await session.snapshot.moment
    let refused = await session.perform(.move(.over, .forward))
    #expect(refused.moment == moment)
    #expect(refused.log.last?.text == "nothing is done: this debugger is cut off from the execution")
    let again = try ServedEndpoint(
      running: ["serve", "three.json", "--port", "\(client.address.port)", "--stop-on-entry", "--data", "d"],
      in: first.place
    )
    try await waitUntil("the endpoint answers again", in: session)
    let moved = await session.perform(.move(.continue, .forward))
    #expect(moved.status == .succeeded(output: [:]))
    #expect(try await again.end(of: execution)["status"] == "SUCCEEDED")
    await session.close()
  }

  @Test("says that it is cut off for good when the endpoint knows the execution no more")
  func forgotten() async throws {
    let first = try ServedEndpoint(["three.json", "--stop-on-entry"], files: ["three.json": Self.definition])
    let execution = try await first.start("three", named: "one")
    let client = EndpointClient(try EndpointAddress(parsing: first.url))
    let session = try await AttachedSession(execution, through: client, holding: false)
    await session.begin()
    first.program.kill()
    try await waitUntil("cut off from \(client.address), which is asked again until it answers", in: session)
    let again = try ServedEndpoint(
      running: ["serve", "three.json", "--port", "\(client.address.port)"],
      in: first.place
    )
    try await waitUntil(
      "cut off for good: ExecutionDoesNotExist: Execution Does Not Exist: '\(execution)'",
      in: session
    )
    await session.close()
    again.program.kill()
  }

  private func waitUntil(_ text: String, in session: AttachedSession) async throws {
    while await !session.snapshot.log.contains(where: { $0.text == text }) {
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}
