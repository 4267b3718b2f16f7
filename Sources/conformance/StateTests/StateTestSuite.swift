import Foundation
import Interpreter
import JSONModel
import StatesLanguage

/// Whether tests of single states are answered as AWS's TestState answered them.
struct StateTestSuite: ConformanceSuite {
  let name = "aws-test-state"
  let help = "Test single states and compare the answers with those recorded from AWS"

  func run(_ item: JSON, beside file: URL) -> Verdict {
    let recorded = RecordedStateTest(item)
    if let reason = recorded.reasonToSkip { return .skip(reason) }
    do throws(StateTestRefusal) {
      return recorded.difference(from: try answer(to: recorded)?.json).map(Verdict.fail) ?? .pass
    } catch {
      return recorded.difference(fromRefusal: error.code, error.message).map(Verdict.fail) ?? .pass
    }
  }

  private func answer(to recorded: RecordedStateTest) throws(StateTestRefusal) -> StateTestReport? {
    var test = try StateTest(recorded.request, settings: recorded.settings, now: recorded.start)
    switch try test.run() {
    case .ended(let report): return report
    case .asks(let task):
      guard let answer = recorded.answerOfService else { return nil }
      try? test.deliver(.taskSucceeded(task.id, output: answer))
      guard case .ended(let report) = try test.run() else { return nil }
      return report
    }
  }
}
