/// What can be typed beside the commands of the debugger.
enum PlainCommand: String, CaseIterable {
  case quit, exit
  // As the screen's key
  case letter = "q"

  /// What they do, and what else a line can be.
  static let help = [
    "Lines:",
    "  quit, or q: Leave the debugger",
    "  an empty line: Repeat the last movement",
    "  // at the beginning: A comment",
  ]
}
