import CNcurses
import Glibc

/// What we turn on and off without curses: the mouse, and text pasted at once.
///
/// Curses is kept away from the mouse because it makes one event of all that the mouse did since the last read: of a
/// fast click the release is lost, and of two clicks one.
struct TerminalModes {
  /// Asks for buttons (1000) and movement with a button down (1002), in the form that knows every column (1006).
  private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
  /// Takes that back.
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"
  /// What reports of the mouse begin with, in the form of today and in the old one.
  private static let mouseIntroducers = ["\u{1B}[<", "\u{1B}[M"]

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
    hasMouse = TerminalModes.terminalHasMouse
    if hasMouse { TerminalModes.takeMouseFromCurses() }
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
    TerminalModes.send(on ? TerminalModes.mouseOn : TerminalModes.mouseOff)
  }

  /// Whether the data base of terminals says that this one has a mouse.
  static var terminalHasMouse: Bool { Capability.text("kmous") != nil }

  /// Makes curses pass on what the mouse reports, character by character.
  private static func takeMouseFromCurses() {
    for introducer in mouseIntroducers { _ = unsafe define_key(introducer, 0) }
  }

  private static func send(_ text: String) {
    var text = text
    _ = text.withUTF8 { unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
