import TerminalUI
import Testing

@Suite("a text field")
struct TextFieldTests {
  /// Keys, by name and parted by spaces, and what they make of a text with `|` for the cursor.
  struct Edit: Sendable {
    let before: String
    let keys: String
    let after: String
    init(_ before: String, _ keys: String, _ after: String) {
      (self.before, self.keys, self.after) = (before, keys, after)
    }
  }

  /// The field of a text with `|` for the cursor.
  private func field(_ text: String) -> TextField {
    let halves = text.split(separator: "|", omittingEmptySubsequences: false)
    var field = TextField(halves.joined())
    for _ in 0..<(halves.last?.count ?? 0) { field.handle(.left) }
    return field
  }

  static let edits = [
    Edit("|", "a b c", "abc|"), Edit("abc|", "Left X", "abX|c"), Edit("abc|", "Home X", "X|abc"),
    Edit("|abc", "End X", "abcX|"), Edit("ab|c", "Backspace", "a|c"), Edit("ab|c", "Delete", "ab|"),
    Edit("|abc", "Backspace", "|abc"), Edit("abc|", "Delete", "abc|"), Edit("abc|", "Right Right", "abc|"),
    Edit("|abc", "Left", "|abc"), Edit("a b c|d", "Ctrl-U", "|d"), Edit("a|b c", "Ctrl-K", "a|"),
    Edit("one two|", "Ctrl-W", "one |"), Edit("one two  |", "Ctrl-W", "one |"), Edit("$.a.b|", "Ctrl-W", "$.a.|"),
    Edit("one two|", "Ctrl-W Home Ctrl-Y", "two|one "), Edit("one two|", "Ctrl-Left", "one |two"),
    Edit("one two|", "Alt-b Alt-b", "|one two"), Edit("|one two", "Ctrl-Right", "one| two"),
    Edit("|one two", "Alt-d", "| two"), Edit("one two|", "Ctrl-A", "|one two"), Edit("|one two", "Ctrl-E", "one two|"),
    Edit("状態|", "Left", "状|態"), Edit("状態|", "Backspace", "状|"), Edit("e|", "\u{301}", "e\u{301}|"),
    Edit("e\u{301}x|", "Left Backspace", "|x"), Edit("👨‍👩‍👧|", "Backspace", "|"), Edit("a|", "Space b", "a b|"),
  ]

  @Test("edits its text as other line editors do", arguments: edits)
  func answers(_ edit: Edit) throws {
    var field = field(edit.before)
    for name in edit.keys.split(separator: " ") {
      let key = try #require(Key(name: name))
      let isAnswered = field.handle(key)
      #expect(isAnswered)
    }
    #expect("\(field.before)|\(field.after)" == edit.after)
  }

  @Test("leaves other keys alone", arguments: [Key.up, .enter, .escape, .tab, .function(5), .control("x")])
  func otherKeys(_ key: Key) {
    var field = field("ab|c")
    let isAnswered = field.handle(key)
    #expect(!isAnswered)
    #expect(field.text == "abc")
  }

  @Test("keeps pasted text in one line")
  func paste() {
    var field = field("a|d")
    field.insert("b\nc\t\r\n")
    #expect(field.text == "ab c  d")
  }

  @Test(
    "shows the part around the cursor",
    arguments: [
      ("abc|", 6, "abc", 3), ("abcdef|", 6, "def", 3), ("|abcdefgh", 6, "abcdef", 0), ("abcdefghij|", 6, "ghij", 4),
      ("状態状態|", 6, " 状態", 5), ("a|b", 1, "b", 0),
    ]
  )
  func scrolls(_ text: String, _ width: Int, _ shown: String, _ cursor: Int) {
    var frame = Frame(size: Size(width: width, height: 1))
    field(text).draw(into: &frame, in: frame.bounds)
    #expect(frame.text == shown)
    #expect(frame.cursor == Point(x: cursor, y: 0))
  }

  @Test("shows what to type while it is empty")
  func placeholder() {
    var frame = Frame(size: Size(width: 8, height: 1))
    TextField().draw(into: &frame, in: frame.bounds, isFocused: false, placeholder: "name")
    #expect(frame.text == "name" && frame.cursor == nil)
    #expect(frame.roleLetters == "ooooVVVV")
  }
}
