import JSONModel
import Testing

@Suite("Texts with their places")
struct LocatedTextTests {
  /// What stands in a text where a part of the string at `/a` comes from.
  private func source(of part: String, in document: JSONDocument) -> String? {
    guard let text = document.root["a"]?.text else { return nil }
    let sought = Array(part.utf8)
    guard let start = text.bytes.indices.first(where: { text.bytes[$0...].starts(with: sought) }) else { return nil }
    let range = text.source(of: start..<(start + sought.count))
    return String(decoding: document.bytes[range], as: UTF8.self)
  }

  @Test(
    "know where each part of a string in JSON stands, escapes included",
    arguments: [
      (#"{"a": "one two"}"#, "two", "two"), (#"{"a": "say \"hi\" now"}"#, "\"hi\"", #"\"hi\""#),
      (#"{"a": "x\n  y"}"#, "\n", #"\n"#), (#"{"a": "x\n  y"}"#, "y", "y"),
      (#"{"a": "\u00e9t\u00e9"}"#, "té", #"t\u00e9"#),
      (#"{"a": "\ud83d\ude00!"}"#, "😀", #"\ud83d\ude00"#), (#"{"a": "été 1"}"#, "1", "1"),
    ]
  )
  func json(_ text: String, _ part: String, _ written: String) throws {
    #expect(source(of: part, in: try JSONDocument(parsing: text)) == written)
  }

  @Test("there is none for what is no string")
  func none() throws {
    let document = try JSONDocument(parsing: #"{"a": [1, {"b": "c"}]}"#)
    #expect(document.root["a"]?.text == nil && document.root["a"]?[1]?["b"]?.text?.string == "c")
  }

  @Test("keep their places when the whole document comes from another text")
  func relocated() throws {
    let outer = try JSONDocument(parsing: #"{"definition": "{\"a\": \"say \\\"hi\\\" now\"}"}"#)
    let text = try #require(outer.root["definition"]?.text)
    let inner = try JSONDocument(parsing: text.bytes).relocated(by: text, in: outer.bytes)
    #expect(inner.root["a"]?.text?.string == #"say "hi" now"#)
    #expect(source(of: "now", in: inner) == "now")
    #expect(source(of: "\"hi\"", in: inner) == #"\\\"hi\\\""#)
  }
}
