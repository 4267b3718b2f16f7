/// How much of each state a picture shows.
package enum Zoom: String, Hashable, Sendable, CaseIterable {
  /// A box with the letter of the type, the name and badges.
  case full
  /// One row: the letter of the type and the name.
  case compact
  /// One cell: the letter of the type.
  case overview
}
