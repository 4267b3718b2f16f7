public import JSONModel
public import StatesLanguage

/// How a Map Run ended that ran elsewhere, as far as the history of its parent tells it.
public enum MapRunEnd: Sendable, Equatable {
  /// It succeeded.
  ///
  /// The history has no result of the run, only what the Map passed on in the end and the variables that it set: so the
  /// Map is left with these, and its own `ResultSelector`, `ResultPath`, `Output` and `Assign` are not evaluated.
  case succeeded(output: JSON, assigned: [Visit.Assigned])
  /// It failed.
  case failed(error: ErrorName, cause: String)
}
