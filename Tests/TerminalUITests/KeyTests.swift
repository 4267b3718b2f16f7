import TerminalUI
import Testing

@Suite("keys have names")
struct KeyTests {
  static let names: [(Key, String)] = [
    ("n", "n"), ("N", "N"), ("-", "-"), (.control("d"), "Ctrl-D"), (.control("-"), "Ctrl--"), (.space, "Space"),
    (.function(5), "F5"), (.shift(.function(11)), "Shift-F11"), (.backTab, "Shift-Tab"), (.escape, "Esc"),
    (.enter, "Enter"), (.alt(.character("x")), "Alt-x"), (.alt(.left), "Alt-Left"), (.pageDown, "PageDown"),
    (Key(.up, [.control, .shift]), "Ctrl-Shift-Up"), (.control(" "), "Ctrl-Space"), ("é", "é"), ("f", "f"),
    (.delete, "Delete"), (.backspace, "Backspace"), (.home, "Home"), (.insert, "Insert"),
  ]

  @Test("that can be read again", arguments: names)
  func roundTrip(_ key: Key, _ name: String) {
    #expect(key.name == name)
    #expect(Key(name: name) == key)
  }

  @Test(
    "in any case of letters",
    arguments: [
      ("ctrl-d", "Ctrl-D"), ("CTRL-D", "Ctrl-D"), ("shift-f11", "Shift-F11"), ("SPACE", "Space"), ("esc", "Esc"),
    ]
  )
  func anyCase(_ written: String, _ name: String) {
    #expect(Key(name: written)?.name == name)
  }

  @Test("and nothing else is one", arguments: ["", "Ctrl-", "F0", "F99", "Foo", "ab", "Hyper-x"])
  func refuses(_ name: String) {
    #expect(Key(name: name) == nil)
  }
}
