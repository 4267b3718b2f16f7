import JSONModel
import Testing

@Suite("The parser")
struct ParsingTests {
  @Test(
    "reads what the grammar allows",
    arguments: [
      ("null", .null),
      (" true\n", true),
      ("\t[ ]\r\n", []),
      ("[1, -2,3.5]", [1, -2, 3.5]),
      (#"{"a": {"b": [false]}, "c": "x"}"#, ["a": ["b": [false]], "c": "x"]),
      (#""\"\\\/\b\f\n\r\t\u00e9\ud834\udd1E""#, "\"\\/\u{8}\u{C}\n\r\té\u{1D11E}"),
      ("\"日本語, some more plain text\"", "日本語, some more plain text"),
      (#"{"a": 1, "b": 2, "a": 3}"#, ["a": 3, "b": 2]),
      (#"{"": 0}"#, ["": 0]),
    ] as [(String, JSON)]
  )
  func accepts(_ text: String, _ value: JSON) throws {
    #expect(try JSON(parsing: text) == value)
    #expect(try JSON(parsing: Array(text.utf8)) == value)
  }
}
