import Integrations
import StatesLanguage

/// A mock configuration and where it comes from.
struct MockFile {
  /// The path of its file.
  let path: String
  /// Its text.
  let bytes: [UInt8]

  /// One of its test cases, made sure to fit a machine.
  func testCase(_ choice: MockSelection.Choice, for machine: StateMachine) throws(CommandFailure) -> MockCase {
    let testCase = try find(choice, in: try configuration())
    let diagnostics = testCase.diagnostics(for: machine)
    guard diagnostics.isEmpty else { throw failure(diagnostics) }
    return testCase
  }

  /// All of its test cases.
  func configuration() throws(CommandFailure) -> MockConfiguration {
    do throws(MockDiagnostics) {
      return try MockConfiguration(parsing: bytes)
    } catch {
      throw failure(error.diagnostics)
    }
  }

  private func find(
    _ choice: MockSelection.Choice,
    in configuration: MockConfiguration
  ) throws(CommandFailure) -> MockCase {
    do throws(MockSelectionError) {
      return try configuration.testCase(choice)
    } catch {
      throw CommandFailure("error: \(path): \(error)")
    }
  }

  /// What is wrong with it, with excerpts of its text.
  func failure(_ diagnostics: [MockDiagnostic]) -> CommandFailure {
    let findings = diagnostics.map { Finding(file: path, bytes: bytes, range: $0.range, message: "\($0.problem)") }
    return CommandFailure(findings.map(\.text).joined(separator: "\n"))
  }
}
