package import DebuggerCore

/// What the screen asks of the program around it.
package enum Request: Sendable, Equatable {
  /// Let the debugger do something.
  case command(Command)
  /// Let the user change a text in an editor of their own; the text comes back as ``ScreenEvent/edited(_:_:)``.
  case editExternally(ExternalEdit)
  /// Put a text on the clipboard.
  case copy(String)
  /// Take the mouse, or leave it to the terminal.
  case mouse(Bool)
  /// Use another theme, by its name or the path of its file.
  case theme(String)
  /// Keep the breakpoints for another session.
  case saveBreakpoints([Breakpoint])
  /// Keep how the graph is seen for another session.
  case saveView(ViewMemory)
  /// Write mocks into a file.
  case saveMocks(MockSaving)
  /// Draw everything again.
  case redraw
  /// Stop the program until the shell lets it go on.
  case suspend
  /// End the program.
  case quit
  /// End the program because the system asks for it with this signal.
  case terminate(signal: Int32)
}
