import JSONModel
import Testing
import YAMLModel

@Suite("Places in YAML texts")
struct PositionTests {
  /// Where a value of this text stands, as the characters that it is.
  private func text(of pointer: String, in yaml: String) throws -> String? {
    let bytes = Array(yaml.utf8)
    let place = try YAMLText(parsing: bytes).document()[try JSONPointer(parsing: pointer)]
    return place.map { String(decoding: bytes[$0.range.lowerBound.offset..<$0.range.upperBound.offset], as: UTF8.self) }
  }

  @Test(
    "knows where each value begins and ends",
    arguments: [
      ("a: b # c", "/a", "b"), ("a: 'b c'", "/a", "'b c'"), ("a: [1, 2]\n", "/a", "[1, 2]"),
      ("a: [1, 2]\n", "/a/1", "2"), ("a:\n  b: 1\n  c: 2\n\nd: 3", "/a", "b: 1\n  c: 2"),
      ("- x\n- y: z\n", "/1", "y: z"), ("a: |\n  x\n  y\n\nb: 1", "/a", "|\n  x\n  y"),
      ("a: one\n  two\nb: 1", "/a", "one\n  two"), ("a: &x !!str 1", "/a", "1"), ("a: {b: {c: d}}", "/a/b", "{c: d}"),
      ("a: &x {q: 1}\nb: *x", "/b/q", "1"), ("é: ü", "/é", "ü"),
    ]
  )
  func knowsRange(_ yaml: String, _ pointer: String, _ expected: String) throws {
    #expect(try text(of: pointer, in: yaml) == expected)
  }

  @Test("counts lines and columns in characters")
  func countsCharacters() throws {
    let document = try YAMLText(parsing: Array("a: ü\né:\n  'x': ö y\n".utf8)).document()
    #expect(document.root["é"]?["x"]?.range.lowerBound.description == "3:8")
    #expect(document.root["é"]?["x"]?.nameRange?.lowerBound.description == "3:3")
    #expect(document.root["é"]?["x"]?.range.upperBound.description == "3:11")
  }

  @Test("knows where each byte of a folded or escaped text stands")
  func knowsBytes() throws {
    let yaml = Array("a: >\n  one\n  two\nb: \"x\\ty\"".utf8)
    let node = try YAMLText(parsing: yaml).node()
    #expect(node["a"]?.text?.source(of: 4..<7) == 13..<16)
    #expect(node["b"]?.text?.source(of: 1..<2) == 22..<24)
    let document = try YAMLText(parsing: yaml).document()
    #expect(document.root["a"]?.text == node["a"]?.text && document.root["b"]?.text == node["b"]?.text)
  }
}
