import CNcurses
import Glibc

/// What curses does not turn on and off by itself: dragging with the mouse, and text pasted at once.
struct TerminalModes {
  private let pasteOn: String
  private let pasteOff: String
  /// Whether the terminal says that it has a mouse.
  let hasMouse: Bool
  /// Whether the mouse is reported now.
  private(set) var mouseIsOn = false
  private var pasteIsOn = false

  /// Looks up what the open terminal can do.
  init() {
    pasteOn = Capability.text("BE") ?? ""
    pasteOff = Capability.text("BD") ?? ""
    hasMouse = Capability.text("kmous") != nil
  }

  /// Turns on what is wanted.
  mutating func enter(mouse: Bool, paste: Bool) {
    setMouse(mouse)
    pasteIsOn = paste && !pasteOn.isEmpty
    if pasteIsOn { TerminalModes.send(pasteOn) }
  }

  /// Turns everything off.
  mutating func leave() {
    setMouse(false)
    if pasteIsOn { TerminalModes.send(pasteOff) }
    pasteIsOn = false
  }

  /// Turns the mouse on or off.
  mutating func setMouse(_ on: Bool) {
    guard hasMouse, on != mouseIsOn else { return }
    mouseIsOn = on
    // Curses asks for presses only; 1002 asks for movement with a button down.
    if !on { TerminalModes.send("\u{1B}[?1002l") }
    _ = mousemask(on ? mmask_t(cncurses_mouse_events()) : 0, nil)
    if on { TerminalModes.send("\u{1B}[?1002h") }
  }

  private static func send(_ text: String) {
    var text = text
    _ = text.withUTF8 { unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
