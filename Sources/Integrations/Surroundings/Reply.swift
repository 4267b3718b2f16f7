package import Interpreter

/// Something that the execution will be told, and from when on.
package struct Reply: Sendable, Equatable {
  /// What.
  package let stimulus: Stimulus
  /// When it comes.
  package let due: Instant
}
