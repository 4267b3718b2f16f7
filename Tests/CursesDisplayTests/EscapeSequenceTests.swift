import Testing
import TerminalUI

@testable import CursesDisplay

@Suite("escape sequences that curses does not know")
struct EscapeSequenceTests {
  @Test(
    "are keys",
    arguments: [
      ("", "A", "Up"), ("1;5", "C", "Ctrl-Right"), ("1;2", "P", "Shift-F1"), ("23;2", "~", "Shift-F11"),
      ("15", "~", "F5"),
      ("21", "~", "F10"), ("3;3", "~", "Alt-Delete"), ("27;5;13", "~", "Ctrl-Enter"), ("97;5", "u", "Ctrl-a"),
      ("1;8", "H", "Ctrl-Alt-Shift-Home"), ("", "Z", "Shift-Tab"), ("9;2", "u", "Shift-Tab"),
    ]
  )
  func keys(_ parameters: String, _ final: Character, _ name: String) {
    #expect(EscapeSequence(parameters: parameters, final: final) == Key(name: name).map(EscapeSequence.key))
  }

  @Test("or begin and end pasted text, or mean nothing")
  func others() {
    #expect(EscapeSequence(parameters: "200", final: "~") == .pasteStart)
    #expect(EscapeSequence(parameters: "201", final: "~") == .pasteEnd)
    for (parameters, final) in [("99", "~"), ("?1;2", "c"), ("", "x"), ("1114112", "u"), ("99999999999999999999", "~")]
    {
      #expect(EscapeSequence(parameters: parameters, final: Character(final)) == .unknown)
    }
  }
}
