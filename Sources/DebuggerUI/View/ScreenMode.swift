/// How much of the screen the pane in focus takes.
enum ScreenMode: Int, CaseIterable, Hashable, Sendable {
  /// All panes have their usual places.
  case normal
  /// It has more room than the others.
  case half
  /// It is alone.
  case full

  /// The next larger mode.
  var larger: ScreenMode { ScreenMode(rawValue: rawValue + 1) ?? .full }
  /// The next smaller mode.
  var smaller: ScreenMode { ScreenMode(rawValue: rawValue - 1) ?? .normal }
}
