/// What can be done with the timelines of a session.
package enum ForkCommand: Sendable, Equatable {
  /// Goes to another one, where it was left.
  case change(to: Int)
  /// Forgets one.
  case forget(Int)
}
