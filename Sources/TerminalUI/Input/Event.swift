/// Something that happened to a screen: what drives the program that shows it.
package enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The mouse did something.
  case mouse(MouseEvent)
  /// Text came from the clipboard, all at once.
  case paste(String)
  /// The terminal has another size.
  case resize(Size)
  /// The user, or a signal, asks to stop the program for a while (Ctrl-Z).
  case suspend
  /// The program goes on after a stop.
  case resume
  /// Time passed and nothing else happened.
  case tick
  /// Another part of the program has something new to show.
  case wake
  /// A signal asks to end, or the terminal is gone.
  case terminate(signal: Int32)
}
