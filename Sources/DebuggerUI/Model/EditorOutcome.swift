/// How the user's editor ended, and the text that it left.
package enum EditorOutcome: Sendable, Equatable {
  /// It ended well.
  case saved(String)
  /// It could not be run, or ended badly; without a text there is nothing to read that it left.
  case failed(String, text: String?)
}
