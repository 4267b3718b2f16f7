/// A tag of a state machine or an activity.
package struct ResourceTag: Sendable, Equatable {
  /// The key, which a resource has once.
  package let key: String
  /// The value.
  package var value: String
}
