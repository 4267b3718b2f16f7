package import Interpreter

/// A published version of a state machine: a revision that stays.
package struct MachineVersion: Sendable, Equatable {
  /// Its number, from 1; a number is never used twice.
  package let number: Int
  /// What was published.
  package let revision: MachineRevision
  /// What it is good for, when somebody said so.
  package let description: String?
  /// When it was published.
  package let creationDate: Instant
}
