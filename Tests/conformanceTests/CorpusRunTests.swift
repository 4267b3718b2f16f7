import Foundation
import Testing

@testable import conformance

@Suite("Real state machines", .enabled(if: SharedData.isPresent, "../shared is not there"))
struct CorpusRunTests {
  @Test("come to an end with made-up results and with simulated services")
  func run() throws {
    let suite = CorpusSuite()
    let report = Report(
      running: suite,
      on: try suite.cases(at: SharedData.folder.appending(path: "corpus/state-machines").path)
    )
    #expect(report.failures.map { "\($0.name): \($0.reason)" } == [])
    #expect(report.passed > 180)
  }
}
