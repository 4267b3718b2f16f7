import Foundation
import Testing

@testable import conformance

@Suite("AWS's recorded tests of single states", .enabled(if: SharedData.isPresent, "../shared is not there"))
struct StateTestTests {
  @Test("have the same answers, but for those that AWS was not asked")
  func run() throws {
    let suite = StateTestSuite()
    let file = SharedData.folder.appending(path: "conformance/aws/test_state.jsonl")
    let report = Report(running: suite, on: try suite.cases(at: file.path))
    #expect(report.failures.map { "\($0.name): \($0.reason)" } == [])
    #expect(report.passed == 99)
  }
}
