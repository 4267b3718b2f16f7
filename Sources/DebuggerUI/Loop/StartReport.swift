/// Lines of text that are shown over the screen at first, until a key closes them.
package struct StartReport: Sendable {
  /// What they are.
  let title: String
  /// The lines.
  let lines: [String]

  /// Makes a report; one without lines is not shown.
  package init(title: String, lines: [String]) {
    self.title = title
    self.lines = lines
  }
}
