package import DebuggerCore
package import TerminalUI

/// What can happen to the screen.
package enum ScreenEvent: Sendable {
  /// The terminal has something to say.
  case terminal(Event)
  /// The debugger is at another moment.
  case snapshot(Snapshot)
  /// The user's editor has ended; without a text it could not be run or was left without saving.
  case edited(ExternalEdit, text: String?)
  /// The program around the screen has something to say.
  case message(Message)
}
