/// The graph of a definition in a format, and how it stands with the columns that there are.
package struct GraphText: Hashable, Sendable {
  /// Whether there was room for a picture.
  package enum Room: Hashable, Sendable {
    /// There was, or the format has no width.
    case enough
    /// The picture takes so many columns, which is more than there are.
    case exceeded(columns: Int)
    /// A picture would take so many columns; the states are listed in its place.
    case listed(columns: Int)
  }

  /// All lines, each with a line break at its end.
  package let text: String
  /// Whether there was room.
  package let room: Room

  init(text: String, room: Room = .enough) {
    self.text = text
    self.room = room
  }
}
