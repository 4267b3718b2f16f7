import Foundation
import JSONModel

/// A set of cases from a shared case file, and how one of them is run.
protocol ConformanceSuite: Sendable {
  /// What the suite is called on the command line.
  var name: String { get }
  /// One line, imperative, for the usage text.
  var help: String { get }

  /// The cases of a file or a folder; by default each line of the file is one.
  func cases(at path: String) throws(CaseFile.Problem) -> CaseFile

  /// Runs one case of a case file.
  ///
  /// - Parameters:
  ///   - item: The case.
  ///   - file: The case file, which may have other files beside it.
  /// - Returns: What came of it.
  func run(_ item: JSON, beside file: URL) -> Verdict
}

extension ConformanceSuite {
  func cases(at path: String) throws(CaseFile.Problem) -> CaseFile { try CaseFile(path: path) }
}

/// A suite whose cases have all that they need in themselves.
protocol SelfContainedSuite: ConformanceSuite {
  /// Runs one case of a case file.
  func run(_ item: JSON) -> Verdict
}

extension SelfContainedSuite {
  func run(_ item: JSON, beside file: URL) -> Verdict { run(item) }
}

/// What came of one case.
enum Verdict: Equatable, Sendable {
  /// The outcome is the expected one.
  case pass
  /// It is one of several good ones, which are counted by what they are.
  case passes(as: String)
  /// It is another; the reason says what was expected and what was found.
  case fail(String)
  /// The case says nothing about us; the reason says why.
  case skip(String)
}

/// Every suite that the tool can run.
let suites: [any ConformanceSuite] = [
  JSONSuite(),
  JSONPathSuite(),
  JSONataSuite(),
  JSONataSuite(isTraced: true),
  ExecutionSuite(),
  ReplaySuite(),
  ValidationSuite(),
  StateTestSuite(),
  IntegrationSuite(),
  CorpusSuite(),
]
