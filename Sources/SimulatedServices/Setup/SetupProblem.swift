package import JSONModel

/// A problem in the section `simulate`, and which characters are to blame.
package struct SetupProblem: Error, Sendable, Equatable {
  /// What was found, what was expected and, where one is near, the likely fix.
  package let message: String
  /// Where.
  package let range: Range<SourcePosition>
}

/// Everything that is wrong with a section `simulate`, in the order of the text.
package struct SetupProblems: Error, Sendable, Equatable {
  /// The problems.
  package let problems: [SetupProblem]
}
