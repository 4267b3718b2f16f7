package import JSONModel

/// A problem in a bindings file, and which characters are to blame.
package struct BindingProblem: Error, Sendable, Equatable {
  /// What was found, what was expected and, where one is near, the likely fix.
  package let message: String
  /// Where.
  package let range: Range<SourcePosition>
}

/// Everything that is wrong with a bindings file, in the order of the text.
package struct BindingProblems: Error, Sendable, Equatable {
  /// The problems; at least one.
  package let problems: [BindingProblem]
}
