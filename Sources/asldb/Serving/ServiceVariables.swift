import Interpreter
import StatesLanguage

/// The variables of the environment by which Step Functions Local and LocalStack are told how to run.
///
/// Options win over them.
struct ServiceVariables {
  private let environment: [String: String]

  /// Reads an environment.
  init(_ environment: [String: String]) { self.environment = environment }

  /// The account of all ARNs: `AWS_ACCOUNT_ID`.
  var account: String? { value("AWS_ACCOUNT_ID") }

  /// The region of all ARNs: `AWS_DEFAULT_REGION`.
  var region: String? { value("AWS_DEFAULT_REGION") }

  /// The file of mocks: `SFN_MOCK_CONFIG`.
  var mocks: String? { value("SFN_MOCK_CONFIG") }

  /// How the clock runs, by `WAIT_TIME_SCALE`: a factor on waits, so that 0.1 is ten times as fast and 0 skips them.
  ///
  /// - Throws: That it is no such factor.
  var clock: ClockMode? {
    get throws(CommandFailure) {
      guard let text = value("WAIT_TIME_SCALE") else { return nil }
      guard let factor = Double(text), factor >= 0, factor.isFinite else { throw Self.wrongScale(text) }
      if factor == 0 { return .skip }
      guard let speed = ClockSpeed(thousandths: Int((1000 / factor).rounded())) else { throw Self.wrongScale(text) }
      return speed == .ofWallClock ? .real : .times(speed)
    }
  }

  private static func wrongScale(_ text: String) -> CommandFailure {
    CommandFailure("error: WAIT_TIME_SCALE is a factor on waits from 0 to 10, such as 0.1, not '\(text)'")
  }

  private func value(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
