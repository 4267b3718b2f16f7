/// What can be done with names of moments.
package enum BookmarkCommand: Sendable, Equatable {
  /// Gives the moment that is looked at a name, which another one may have had.
  case set(String)
  /// Goes to the moment of a name.
  case go(to: String)
  /// Takes a name away.
  case delete(String)
}
