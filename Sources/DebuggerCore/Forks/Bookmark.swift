/// A moment that has a name.
package struct Bookmark: Sendable, Equatable {
  /// The name.
  package let name: String
  /// The number of the timeline.
  package let fork: Int
  /// The moment of it, from 0.
  package let moment: Int
}
