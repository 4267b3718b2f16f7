import Integrations
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
  ///
  /// - Throws: That it is no account.
  var account: String? {
    get throws(CommandFailure) {
      guard let text = value("AWS_ACCOUNT_ID") else { return nil }
      guard Self.isAccount(text) else { throw CommandFailure("error: AWS_ACCOUNT_ID is twelve digits, not '\(text)'") }
      return text
    }
  }

  /// Whether a text is the number of an account.
  static func isAccount(_ text: String) -> Bool {
    text.utf8.count == 12 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

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
      let thousandths = Int(exactly: (1000 / factor).rounded())
      guard let speed = thousandths.flatMap(ClockSpeed.init(thousandths:)) else { throw Self.wrongScale(text) }
      return speed == .ofWallClock ? .real : .times(speed)
    }
  }

  /// The emulators of services: `LAMBDA_ENDPOINT` and the like.
  ///
  /// - Throws: That one is no URL.
  var emulators: ServiceEmulators {
    get throws(CommandFailure) {
      var emulators = ServiceEmulators()
      for service in ServiceEmulators.Service.allCases {
        guard let text = value(service.variable) else { continue }
        guard Self.isURL(text) else {
          throw CommandFailure("error: \(service.variable) is a URL such as http://127.0.0.1:3001, not '\(text)'")
        }
        emulators.urls[service] = text
      }
      return emulators
    }
  }

  private static func isURL(_ text: String) -> Bool {
    let schemes = ["http://", "https://"]
    return schemes.contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  private static func wrongScale(_ text: String) -> CommandFailure {
    CommandFailure("error: WAIT_TIME_SCALE is a factor on waits from 0 to 10, such as 0.1, not '\(text)'")
  }

  private func value(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
