package import JSONModel

/// A problem in a mock configuration, and which characters are to blame.
package struct MockDiagnostic: Sendable, Equatable {
  /// What is wrong.
  package let problem: MockProblem
  /// Where.
  package let range: Range<SourcePosition>
}

extension MockDiagnostic: CustomStringConvertible {
  /// The place and the problem: `3:14: found …`.
  package var description: String { "\(range.lowerBound): \(problem)" }
}

/// Everything that is wrong with a mock configuration, in the order of the text.
package struct MockDiagnostics: Error, Sendable, Equatable {
  /// The problems; at least one.
  package let diagnostics: [MockDiagnostic]

  /// Makes an error of problems.
  init(_ diagnostics: [MockDiagnostic]) {
    self.diagnostics = diagnostics.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
