import JSONModel
import Testing

@Suite("The writer")
struct WritingTests {
  static let value: JSON = ["a": 1, "b": [1, "x", [], [:]], "c": ["d": .null, "e": false], "f": [[2.5]]]

  @Test("writes compact text")
  func compact() {
    #expect(Self.value.text() == #"{"a":1,"b":[1,"x",[],{}],"c":{"d":null,"e":false},"f":[[2.5]]}"#)
  }

  @Test("writes indented text")
  func pretty() {
    let text = """
      {
        "a": 1,
        "b": [
          1,
          "x",
          [],
          {}
        ],
        "c": {
          "d": null,
          "e": false
        },
        "f": [
          [
            2.5
          ]
        ]
      }
      """
    #expect(Self.value.text(.pretty) == text)
  }

  @Test(
    "escapes what JSON needs escaped, and nothing else",
    arguments: [
      ("\"\\/", #""\"\\/""#),
      ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#),
      ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
      ("é日\u{1D11E}\u{2028}", "\"é日\u{1D11E}\u{2028}\""),
    ]
  )
  func escapes(_ string: String, _ text: String) throws {
    #expect(JSON.string(string).text() == text)
    #expect(try JSON(parsing: text) == .string(string))
  }

  @Test("counts the bytes of the compact text", arguments: [value, "é\n", [], .null, [-12345, 1.25]])
  func counts(_ value: JSON) {
    #expect(value.utf8Count == value.text().utf8.count)
  }
}
