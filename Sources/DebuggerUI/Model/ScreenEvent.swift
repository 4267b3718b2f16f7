package import DebuggerCore
package import TerminalUI

/// What can happen to the screen.
package enum ScreenEvent: Sendable {
  /// The terminal has something to say.
  case terminal(Event)
  /// The debugger is at another moment.
  case snapshot(Snapshot)
  /// The user's editor has ended.
  case edited(ExternalEdit, EditorOutcome)
  /// The definition's file has changed.
  case definition(DefinitionChange)
  /// The program around the screen has something to say.
  case message(Message)
}
