import TerminalUI
import Testing

@Suite("text is measured and cut by columns")
struct TextTests {
  struct Width: Sendable {
    let text: String
    let columns: Int
    init(_ text: String, _ columns: Int) { (self.text, self.columns) = (text, columns) }
  }

  static let widths = [
    Width("", 0), Width("Ship", 4), Width("é", 1), Width("e\u{301}", 1), Width("状態", 4), Width("ｱ", 1),
    Width("Ａ", 2), Width("가", 2), Width("\u{1100}\u{1161}\u{11A8}", 2), Width("🙂", 2), Width("👍🏽", 2),
    Width("👨‍👩‍👧", 2), Width("🇩🇪", 2), Width("❤", 1), Width("❤️", 2), Width("─│┌▶●…·", 7),
    Width("क्षि", 3), Width("שלום", 4), Width("\u{1B}[31m", 6), Width("a\tb", 4), Width("\u{9B}", 6),
    Width("\u{301}", 7), Width("\u{202E}x", 9), Width("\r\n", 4), Width("\u{AD}", 1),
  ]

  @Test("by a table of its own", arguments: widths)
  func measures(_ row: Width) {
    #expect(Text.columns(of: row.text) == row.columns)
  }

  @Test("takes in a frame what it measures", arguments: widths)
  func writesWhatItMeasures(_ row: Width) {
    var frame = Frame(size: Size(width: 20, height: 1))
    #expect(frame.write(row.text, at: .zero) == row.columns)
  }

  @Test(
    "shows what would move the cursor or hide itself",
    arguments: [
      ("plain", "plain"), ("\u{1B}[2J", "^[[2J"), ("a\nb", "a^Jb"), ("\u{7F}", "^?"), ("\0", "^@"),
      ("\u{9B}31m", "\\u{9B}31m"), ("\u{202E}evil", "\\u{202E}evil"), ("\u{200B}", "\\u{200B}"),
      ("\u{FEFF}x", "\\u{FEFF}x"), ("e\u{301}", "e\u{301}"), ("👨‍👩‍👧", "👨‍👩‍👧"), ("\r\n", "^M^J"),
    ]
  )
  func escapes(_ text: String, _ escaped: String) {
    #expect(Text.escaped(text) == escaped)
  }

  @Test(
    "cuts the end",
    arguments: [
      ("Shipping", 8, "Shipping"), ("Shipping", 5, "Ship…"), ("Shipping", 1, "…"), ("Shipping", 0, ""),
      ("状態遷移", 8, "状態遷移"), ("状態遷移", 6, "状態…"), ("状態遷移", 7, "状態遷…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
      ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"), ("\u{1B}\u{1B}\u{1B}", 4, "^[^…"),
    ]
  )
  func cutsTheEnd(_ text: String, _ columns: Int, _ cut: String) {
    #expect(Text.truncated(text, to: columns) == cut)
  }

  @Test(
    "cuts the middle",
    arguments: [("Shipping", 8, "Shipping"), ("Shipping", 5, "Sh…ng"), ("Shipping", 6, "Shi…ng"), ("状態遷移", 5, "状…移")]
  )
  func cutsTheMiddle(_ text: String, _ columns: Int, _ cut: String) {
    #expect(Text.truncated(text, to: columns, ellipsis: .middle) == cut)
  }

  @Test("fills up with spaces")
  func pads() {
    #expect(Text.padded("ab", to: 5) == "ab   ")
    #expect(Text.padded("ab", to: 5, alignment: .end) == "   ab")
    #expect(Text.padded("ab", to: 5, alignment: .center) == " ab  ")
    #expect(Text.padded("状態遷移", to: 6) == "状態… ")
  }

  @Test("breaks lines between words")
  func wraps() {
    #expect(Text.wrapped("run to the next stop", to: 8) == ["run to", "the next", "stop"])
    #expect(Text.wrapped("a\n\nb", to: 8) == ["a", "", "b"])
    #expect(Text.wrapped("unbreakable x", to: 4) == ["unbr", "eaka", "ble", "x"])
    #expect(Text.wrapped("状態", to: 1) == ["状", "態", ""].filter { !$0.isEmpty } + [""])
  }
}
