import JSONModel
import Testing

@Suite("A pointer")
struct PointerTests {
  /// The example of RFC 6901, section 5.
  static let example: JSON = [
    "foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, #"i\j"#: 5, #"k"l"#: 6, " ": 7, "m~n": 8,
  ]

  @Test(
    "points at a value and writes its text back",
    arguments: [
      ("", example), ("/foo", ["bar", "baz"]), ("/foo/0", "bar"), ("/", 0), ("/a~1b", 1), ("/c%d", 2), ("/e^f", 3),
      ("/g|h", 4), (#"/i\j"#, 5), (#"/k"l"#, 6), ("/ ", 7), ("/m~0n", 8), ("/foo/2", nil), ("/foo/00", nil),
      ("/foo/-", nil), ("/foo/+1", nil), ("/foo/0/x", nil), ("/~01", nil), ("//", nil),
    ] as [(String, JSON?)]
  )
  func resolves(_ text: String, _ value: JSON?) throws {
    let pointer = try JSONPointer(parsing: text)
    #expect(pointer.text == text)
    #expect(Self.example[pointer] == value)
  }

  @Test(
    "says why a text is no pointer",
    arguments: [
      ("foo", .noLeadingSlash), ("/a/é~2", .unknownEscape(offset: 5)), ("/~", .unknownEscape(offset: 1)),
    ] as [(String, JSONPointer.SyntaxError)]
  )
  func rejects(_ text: String, _ error: JSONPointer.SyntaxError) {
    #expect(throws: error) { try JSONPointer(parsing: text) }
  }

  @Test("grows by names and indices")
  func appends() {
    #expect(JSONPointer().appending("a/b").appending(3).appending("").text == "/a~1b/3/")
  }

  @Test(
    "sets a value, making nothing but the last member or element",
    arguments: [
      ("", 9, 9), ("/a", 9, ["a": 9, "n": 1]), ("/n", [], ["a": [1, ["b": 2]], "n": []]),
      ("/new", 9, ["a": [1, ["b": 2]], "n": 1, "new": 9]), ("/a/0", 9, ["a": [9, ["b": 2]], "n": 1]),
      ("/a/-", 9, ["a": [1, ["b": 2], 9], "n": 1]), ("/a/2", 9, ["a": [1, ["b": 2], 9], "n": 1]),
      ("/a/1/b", 9, ["a": [1, ["b": 9]], "n": 1]), ("/a/1/c", 9, ["a": [1, ["b": 2, "c": 9]], "n": 1]),
    ] as [(String, JSON, JSON)]
  )
  func sets(_ pointer: String, _ value: JSON, _ result: JSON) throws {
    var json: JSON = ["a": [1, ["b": 2]], "n": 1]
    try json.set(value, at: JSONPointer(parsing: pointer))
    #expect(json == result)
  }

  @Test(
    "says why a value cannot be set, and changes nothing",
    arguments: [
      ("/x/y", .noValue(JSONPointer(["x"]))), ("/a/-/b", .noValue(JSONPointer(["a", "-"]))),
      ("/a/3", .noElement(JSONPointer(["a", "3"]))), ("/a/b", .noElement(JSONPointer(["a", "b"]))),
      ("/n/x", .noContainer(JSONPointer(["n"]))), ("/a/0/x/y", .noContainer(JSONPointer(["a", "0"]))),
    ] as [(String, JSONPointer.TargetError)]
  )
  func cannotSet(_ pointer: String, _ error: JSONPointer.TargetError) throws {
    let old: JSON = ["a": [1, ["b": 2]], "n": 1]
    var json = old
    let pointer = try JSONPointer(parsing: pointer)
    #expect(throws: error) { try json.set(9, at: pointer) }
    #expect(json == old)
  }
}
