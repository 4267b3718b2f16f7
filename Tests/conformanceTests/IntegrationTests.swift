import Foundation
import Testing

@testable import conformance

@Suite("Every optimized integration", .enabled(if: SharedData.isPresent, "../shared is not there"))
struct IntegrationTests {
  private func report() throws -> Report {
    let suite = IntegrationSuite()
    let facts = SharedData.folder.appending(path: "reference/integrations.json")
    return Report(running: suite, on: try suite.cases(at: facts.path))
  }

  @Test("runs to its end in each pattern and type of workflow, or is refused for the right reason")
  func runs() throws {
    let report = try report()
    #expect(report.failures.map { "\($0.name): \($0.reason)" } == [])
    #expect(report.skipped.isEmpty)
    #expect(report.passed > 400)
  }

  @Test("is tried in all of the ways that there are")
  func ways() throws {
    let ways = try report().ways
    let expected = [
      "ended well with simulated", "ended well with skeleton", "not simulated", "refused by the checker",
    ]
    #expect(ways.keys.sorted() == expected)
  }
}
