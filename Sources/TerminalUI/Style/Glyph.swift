/// A sign that a screen is drawn with; a ``GlyphSet`` says how it looks.
package enum Glyph: Hashable, CaseIterable, Sendable {
  /// A line to the right.
  case horizontal
  /// A line down.
  case vertical
  /// A box's upper left corner.
  case topLeft
  /// A box's upper right corner.
  case topRight
  /// A box's lower left corner.
  case bottomLeft
  /// A box's lower right corner.
  case bottomRight
  /// A vertical line with a line to the right.
  case teeRight
  /// A vertical line with a line to the left.
  case teeLeft
  /// A horizontal line with a line down.
  case teeDown
  /// A horizontal line with a line up.
  case teeUp
  /// Two lines that meet.
  case cross
  /// A dashed line to the right.
  case dashedHorizontal
  /// A dashed line down.
  case dashedVertical
  /// A strong line to the right.
  case heavyHorizontal
  /// A strong line down.
  case heavyVertical
  /// An arrow up.
  case arrowUp
  /// An arrow down.
  case arrowDown
  /// An arrow to the left.
  case arrowLeft
  /// An arrow to the right.
  case arrowRight
  /// What stands between an old and a new value.
  case becomes
  /// The mark of the place where the execution stands; no arrow, as those are what edges end with.
  case current
  /// The mark of what was chosen, and of the pane that keys go to.
  case chosen
  /// The mark of a breakpoint.
  case breakpoint
  /// The mark of a breakpoint that is turned off.
  case breakpointDisabled
  /// The mark of a state whose answer is kept.
  case kept
  /// The mark of something that can be opened.
  case folded
  /// The mark of something that can be closed.
  case unfolded
  /// The mark of an item of a list.
  case bullet
  /// What stands between two things in a line.
  case separator
  /// The mark of names that are missing at the left.
  case moreLeft
  /// The mark of names that are missing at the right.
  case moreRight
  /// What stands between the steps of a path.
  case pathSeparator
  /// What stands before a number of times.
  case times
  /// What stands for text that was cut out.
  case ellipsis
  /// The track of a scroll bar.
  case scrollTrack
  /// The part of a scroll bar that stands for what is seen.
  case scrollThumb
  /// The letter of a state that nothing happened to yet.
  case idle
  /// The letter of a state that is at work.
  case running
  /// The letter of a state that is held.
  case paused
  /// The letter of a state that ended well.
  case done
  /// The letter of a state that ended with an error.
  case failed
  /// The letter of a state whose error was caught.
  case caught
  /// The letter of a state that waits.
  case waiting
  /// The letter of a state that will not be visited.
  case skipped
  /// The sign of what holds, or has been done.
  case yes
  /// The sign of what does not hold, or fails.
  case no
  /// The sign of what was not tried.
  case untried
  /// The line of time.
  case timeline
  /// A stop on the line of time.
  case timelineStop
  /// The stop that is shown.
  case timelineCurrent
  /// A stop where another past begins.
  case timelineFork
  /// A stop at an error.
  case timelineError
}
