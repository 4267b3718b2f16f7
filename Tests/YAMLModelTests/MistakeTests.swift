import Testing
import YAMLModel

@Suite("Mistakes in YAML texts")
struct MistakeTests {
  private func message(_ bytes: [UInt8]) -> String? {
    do throws(YAMLSyntaxError) {
      _ = try YAMLText(parsing: bytes).document()
      return nil
    } catch { return error.description }
  }

  @Test(
    "says what is wrong, and where",
    arguments: [
      ("a: b\na: c\n", "2:1: 'a' stands twice in this mapping; the first one is in line 1, column 1"),
      ("a: b\n---\nc: d\n", "2:1: found a second document, expected one; put each into a file of its own"),
      ("a:\n\tb: c", "2:1: found a tab that indents a line, expected blanks; YAML indents with blanks only"),
      ("a: b: c", "1:5: found a second ':' on this line; put a text in quotes, an inner key on a line of its own"),
      (
        "a:\n    b: 1\n  c: 2\n",
        "3:3: this line is indented like none that it could belong to, expected it at column 1"
      ),
      ("a: [1,\n2", "1:4: this '[' is never closed"), ("a: \"b", "1:4: this '\"' is never closed"),
      ("a: - b", "1:4: found a list item on the line of its key, expected it on the next line"),
      ("a: @b", "1:4: found '@', expected a value"), ("a: *x", "1:4: no anchor '&x' stands before this alias"),
      ("a: &x [*x]", "1:8: this alias stands inside its own anchor '&x'"),
      ("? [a]\n: b", "1:3: a key must be a text, because JSON has no other names"),
      (": b", "1:1: a key must be a text, because JSON has no other names"),
      ("a: .inf", "1:4: JSON has no number .inf; put it in quotes if it is a text"),
      ("a: !x b", "1:4: the tag !x means nothing here; leave it out, or put the text in quotes"),
      (
        "a: \"\\q\"",
        "1:5: found 'q' after '\\', which escapes nothing; a backslash itself is '\\\\', or use single quotes"
      ),
      ("a\nb: c", "1:1: found ':' behind a text of several lines; put the text in quotes, or indent its lines deeper"),
      ("<<: 1", "1:5: '<<' takes a mapping or a list of mappings, usually an alias such as *defaults"),
      ("# nothing\n", "2:1: the text is empty, expected a value"), ("", "1:1: the text is empty, expected a value"),
      ("a: \0", "1:4: found the control character U+0000, expected text; in double quotes it can be escaped"),
    ]
  )
  func saysWhat(_ yaml: String, _ expected: String) { #expect(message(Array(yaml.utf8)) == expected) }

  @Test("refuses what is not UTF-8")
  func refusesOtherEncodings() {
    #expect(
      message([0x61, 0x3A, 0x20, 0xFF]) == "1:4: found a byte that is not UTF-8, expected a text encoded as UTF-8"
    )
  }

  @Test("follows no depth, and no aliases, that would exhaust memory")
  func isBounded() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(message(Array(deep.utf8))?.contains("more than 600") == true)
    let dashes = String(repeating: "- ", count: 100_000)
    #expect(message(Array(dashes.utf8))?.contains("more than 600") == true)
    var laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      laughs += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(message(Array(laughs.utf8))?.contains("aliases stand for more than 100000 values") == true)
  }

  @Test("reads or refuses every prefix of a text, and ends")
  func endsOnPrefixes() {
    let text = Array("a: &x [1, {b: 'c'}]\n? |2-\n   d\n: >+\n e\n\nf: \"\\u0041\n g\" # h\n<<: *x\n".utf8)
    for count in text.indices { _ = message(Array(text[..<count])) }
  }
}
