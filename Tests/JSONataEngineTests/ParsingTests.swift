import JSONataEngine
import Testing

@Suite("Reading expressions")
struct ParsingTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let text: String
    let code: String
    let position: Int
    var testDescription: String { text }
  }

  @Test(
    "tells places in UTF-16 code units",
    arguments: [
      Refusal(text: "1 ]", code: "S0201", position: 3),
      Refusal(text: "'é😀' ]", code: "S0201", position: 7),
      Refusal(text: "/* é */ 'a", code: "S0101", position: 10),
      Refusal(text: "😀.`b", code: "S0105", position: 5),
      Refusal(text: "'é\\x'", code: "S0103", position: 3),
      Refusal(text: #"'\u12"#, code: "S0101", position: 7),
      Refusal(text: "é /* b", code: "S0106", position: 2),
      Refusal(text: "é + 1e999", code: "S0102", position: 4),
    ]
  )
  func places(_ refusal: Refusal) {
    let error = #expect(throws: JSONataError.self) { try JSONataExpression(parsing: refusal.text) }
    #expect(error?.code == refusal.code && error?.position == refusal.position, "\(String(describing: error))")
  }

  @Test(
    "understands names, texts and numbers",
    arguments: [
      Evaluated(#"'a\u00e9\ud83d\ude00\n'"#, #""aé😀\n""#),
      Evaluated(#"'\u0061' & "a" & 'é'"#, #""aaé""#),
      Evaluated("`a b`.and", on: #"{"a b": {"and": 1}}"#, "1"),
      Evaluated("order.orders + in.nulls", on: #"{"order": {"orders": 1}, "in": {"nulls": 2}}"#, "3"),
      Evaluated("[0, 00, 12, 123456789012345, 1234567890123456789, 1.5e3, 2e-2]", "S0202"),
      Evaluated(
        "[0, 12, 123456789012345, 1234567890123456789, 1.5e3, 2e-2]",
        "[0,12,123456789012345,1234567890123456800,1500,0.02]"
      ),
      Evaluated("($é := 2; $é + 1)", "3"),
    ]
  )
  func understands(_ item: Evaluated) throws { #expect(try item.found() == item.outcome) }

  @Test("keeps names apart, however many there are")
  func names() throws {
    let names = (0..<500).map { "name\($0)" }
    let object = "{" + names.map { #""\#($0)": "\#($0)""# }.joined(separator: ", ") + "}"
    let item = Evaluated("[" + names.joined(separator: ", ") + "]", on: object, "")
    #expect(try item.found() == "[" + names.map { #""\#($0)""# }.joined(separator: ",") + "]")
  }
}
