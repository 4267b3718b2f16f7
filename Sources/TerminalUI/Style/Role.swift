/// What a cell is, never how it looks: a ``Theme`` says that.
///
/// The raw value is the name in theme files.
package enum Role: String, CaseIterable, Hashable, Sendable {
  /// What has no role of its own.
  case text
  /// Text that matters less.
  case dim
  /// Text that names what follows.
  case title
  /// The line around a pane.
  case border
  /// The line around the pane that keys go to.
  case borderFocused = "border.focused"
  /// The name of a pane.
  case paneTitle = "pane.title"
  /// The name of the pane that keys go to.
  case paneTitleFocused = "pane.title.focused"
  /// The track of a scroll bar.
  case scrollbar
  /// The part of a scroll bar that stands for what is seen.
  case scrollbarThumb = "scrollbar.thumb"
  /// The name of a tab that is not shown.
  case tab
  /// The name of the tab that is shown.
  case tabSelected = "tab.selected"
  /// The chosen row in the pane that keys go to.
  case selection
  /// The chosen row in any other pane.
  case selectionInactive = "selection.inactive"
  /// Text that a search found.
  case match
  /// The found text that the cursor is on.
  case matchCurrent = "match.current"
  /// A node that nothing happened to yet.
  case state
  /// A node that is at work.
  case stateRunning = "state.running"
  /// The node where the chosen branch stands.
  case stateCurrent = "state.current"
  /// A node that a breakpoint or the user holds.
  case statePaused = "state.paused"
  /// A node that ended well.
  case stateDone = "state.done"
  /// A node that ended with an error.
  case stateFailed = "state.failed"
  /// A node whose error was caught.
  case stateCaught = "state.caught"
  /// A node that waits for time or for an answer.
  case stateWaiting = "state.waiting"
  /// A node that will not be visited any more.
  case stateSkipped = "state.skipped"
  /// The mark of a breakpoint.
  case breakpoint
  /// The mark of a breakpoint that is turned off.
  case breakpointDisabled = "breakpoint.disabled"
  /// A line between two nodes.
  case edge
  /// A line that was walked.
  case edgeTaken = "edge.taken"
  /// A line that an error takes.
  case edgeCatch = "edge.catch"
  /// A line that goes back to try once more.
  case edgeRetry = "edge.retry"
  /// Text at a line between nodes.
  case edgeLabel = "edge.label"
  /// The line around a group of nodes.
  case frameBorder = "frame.border"
  /// The name of a group of nodes.
  case frameTitle = "frame.title"
  /// The name of a member.
  case jsonKey = "json.key"
  /// A string.
  case jsonString = "json.string"
  /// A number.
  case jsonNumber = "json.number"
  /// One of true, false and null.
  case jsonLiteral = "json.literal"
  /// Braces, brackets, commas and colons.
  case jsonPunctuation = "json.punctuation"
  /// A path or a query inside a string.
  case jsonExpression = "json.expression"
  /// What stands for a folded value.
  case jsonFolded = "json.folded"
  /// A value shown beside the source that gave it.
  case inlineValue = "inline.value"
  /// What is there now and was not before.
  case diffAdded = "diff.added"
  /// What was there before and is not now.
  case diffRemoved = "diff.removed"
  /// What has another value than before.
  case diffChanged = "diff.changed"
  /// The line of source that runs next.
  case sourceCurrent = "source.current"
  /// The part of an expression in the source that is looked at.
  case sourceExpression = "source.expression"
  /// The number of a line.
  case lineNumber = "line.number"
  /// The number of the line that runs next.
  case lineNumberCurrent = "line.number.current"
  /// The name of a variable.
  case variable
  /// The line of time.
  case timeline
  /// A stop on the line of time.
  case timelineStop = "timeline.stop"
  /// The stop that is shown.
  case timelineCurrent = "timeline.current"
  /// A stop where another past begins.
  case timelineFork = "timeline.fork"
  /// A stop at an error.
  case timelineError = "timeline.error"
  /// Something the outside has to answer.
  case pending
  /// Something whose time is nearly over.
  case pendingUrgent = "pending.urgent"
  /// The time of an entry of the log.
  case logTime = "log.time"
  /// A command in the log.
  case logCommand = "log.command"
  /// A key in the line of hints.
  case hintKey = "hint.key"
  /// What a key does, in the line of hints.
  case hint
  /// The line that says where things stand.
  case statusBar = "status.bar"
  /// The word for a paused execution.
  case statusPaused = "status.paused"
  /// The word for a running execution.
  case statusRunning = "status.running"
  /// The word for an execution that waits for the outside.
  case statusWaiting = "status.waiting"
  /// The word for an execution that failed.
  case statusFailed = "status.failed"
  /// The word for an execution that ended well.
  case statusSucceeded = "status.succeeded"
  /// A message about something that cannot go on.
  case error
  /// A message about something that may be wrong.
  case warning
  /// A message that is good to know.
  case info
  /// Text being typed.
  case input
  /// What stands before text being typed.
  case inputPrompt = "input.prompt"
  /// What stands in an empty field.
  case inputPlaceholder = "input.placeholder"
  /// The part of typed text that the next key replaces, or a chosen completion.
  case inputSelection = "input.selection"
  /// The inside of a dialog.
  case dialog
  /// The line around a dialog.
  case dialogBorder = "dialog.border"
  /// The name of a dialog.
  case dialogTitle = "dialog.title"
  /// A row of a menu.
  case menu
  /// The chosen row of a menu.
  case menuSelected = "menu.selected"
  /// The key of a row of a menu.
  case menuKey = "menu.key"
  /// A choice in a dialog.
  case button
  /// The choice that Enter takes.
  case buttonSelected = "button.selected"
}
