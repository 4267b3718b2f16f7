/// A display for tests: it keeps what it was shown.
package struct MemoryDisplay: Display {
  /// How many columns and rows there are.
  package var size: Size
  /// What was shown, oldest first.
  package private(set) var frames: [Frame] = []
  /// The theme of the last frame.
  package private(set) var theme: Theme?

  /// Makes a display that has shown nothing yet.
  package init(size: Size) { self.size = size }

  package mutating func show(_ frame: Frame, in theme: Theme) {
    frames.append(frame)
    self.theme = theme
  }

  /// The last frame as text, a line a row, without the spaces at the ends of lines.
  package var text: String { frames.last?.text ?? "" }

  /// The roles of the last frame as letters, a line a row.
  package var roles: String { frames.last?.roleLetters ?? "" }
}
