import Testing

@testable import asldb

@Suite("Words of a command line")
struct ShellWordsTests {
  @Test(
    "are parted by blanks that nothing keeps",
    arguments: [
      ("", []), ("a b", ["a", "b"]), ("  a\t b ", ["a", "b"]), ("'a b'c", ["a bc"]), (#""a \" b""#, [#"a " b"#]),
      (#"a\ b"#, ["a b"]), ("''", [""]), (#"'a\b'"#, [#"a\b"#]), ("'a", nil), (#"a\"#, nil),
    ] as [(String, [String]?)]
  )
  func split(_ line: String, _ words: [String]?) {
    #expect(ShellWords.split(line) == words)
  }

  @Test(
    "can be joined so that they are split again",
    arguments: [["a b", "c'd", "", "#x", "é", "--format=x", "a/b.json#M"]]
  )
  func joined(_ words: [String]) {
    #expect(ShellWords.split(ShellWords.joined(words)) == words)
  }
}
