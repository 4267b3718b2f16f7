import JSONModel
import Testing
import YAMLModel

/// A YAML text and the JSON that says the same.
struct ValueCase: CustomTestStringConvertible, Sendable {
  let yaml: String
  let json: String

  init(_ yaml: String, _ json: String) {
    self.yaml = yaml
    self.json = json
  }

  var testDescription: String { yaml }

  static let scalars = [
    ValueCase("12", "12"), ValueCase("1.50", "1.50"), ValueCase("1e3", "1e3"), ValueCase("+3", "3"),
    ValueCase("007", "7"), ValueCase(".5", "0.5"), ValueCase("5.", "5"), ValueCase("0x1F", "31"),
    ValueCase("0o17", "15"), ValueCase("-0.10", "-0.10"),
    ValueCase("12345678901234567890", "12345678901234567890"), ValueCase("~", "null"), ValueCase("Null", "null"),
    ValueCase("True", "true"), ValueCase("on", #""on""#), ValueCase("No", #""No""#), ValueCase("1_000", #""1_000""#),
    ValueCase("2024-01-31", #""2024-01-31""#), ValueCase("12:30:00", #""12:30:00""#), ValueCase("1.2.3", #""1.2.3""#),
    ValueCase("'12'", #""12""#), ValueCase("!!str 12", #""12""#), ValueCase("!!int '12'", "12"),
    ValueCase("'it''s'", #""it's""#), ValueCase(#""\u00e9\t\x41\ud83d\ude00""#, #""é\tA😀""#),
    ValueCase("a # comment", #""a""#), ValueCase("a#b", #""a#b""#), ValueCase("http://x/y?a=b", #""http://x/y?a=b""#),
  ]

  static let collections = [
    ValueCase("a: 1\nb:\n- x\n- y: 2\n  z: 3\n", #"{"a":1,"b":["x",{"y":2,"z":3}]}"#),
    ValueCase("- - a\n  - b\n-\n  - c\n- \n", #"[["a","b"],["c"],null]"#),
    ValueCase(#"{a: 1, "b":2, c: [x, y: z], d, }"#, #"{"a":1,"b":2,"c":["x",{"y":"z"}],"d":null}"#),
    ValueCase("? a\n: b\n? c\n", #"{"a":"b","c":null}"#),
    ValueCase("404: x\ntrue: y\n", #"{"404":"x","true":"y"}"#),
    ValueCase("%YAML 1.2\n---\na: b\n...\n", #"{"a":"b"}"#),
    ValueCase(
      "a: &x {q: 1, r: 2}\nb: *x\nc:\n  <<: *x\n  r: 3\n",
      #"{"a":{"q":1,"r":2},"b":{"q":1,"r":2},"c":{"q":1,"r":3}}"#
    ),
    ValueCase("<<: [{a: 1, b: 2}, {b: 3}]\na: 4", #"{"a":4,"b":2}"#),
    ValueCase("a: &n 5\nb: *n", #"{"a":5,"b":5}"#),
    ValueCase("é: ü\r\n語: x\r\n", #"{"é":"ü","語":"x"}"#),
  ]

  static let texts = [
    ValueCase("k: |\n  a\n    b\n\n  c\nn: 1", #"{"k":"a\n  b\n\nc\n","n":1}"#),
    ValueCase("k: >\n  a\n  b\n\n  c\n    d\n  e\n", #"{"k":"a b\nc\n  d\ne\n"}"#),
    ValueCase("k: |-\n  a\n\nj: |+\n  b\n\n", #"{"k":"a","j":"b\n\n"}"#),
    ValueCase("k: |2\n   a\n", #"{"k":" a\n"}"#),
    ValueCase("- >-\n  {% $a\n  + 1 %}\n", #"["{% $a + 1 %}"]"#),
    ValueCase("k: this is\n  one\n\n  text # end\n", #"{"k":"this is one\ntext"}"#),
    ValueCase("k: \"a\n   b\\\n   c\"", #"{"k":"a bc"}"#),
    ValueCase("k: ''\nj: \"\"\ni:\n", #"{"k":"","j":"","i":null}"#),
  ]
}

@Suite("Values of YAML texts")
struct ValueTests {
  @Test("reads texts without quotes by the core schema", arguments: ValueCase.scalars)
  func readsScalar(_ value: ValueCase) throws { try check(value) }

  @Test("reads lists, mappings, aliases and merges", arguments: ValueCase.collections)
  func readsCollection(_ value: ValueCase) throws { try check(value) }

  @Test("reads texts over several lines", arguments: ValueCase.texts)
  func readsText(_ value: ValueCase) throws { try check(value) }

  private func check(_ value: ValueCase) throws {
    let document = try YAMLText(parsing: Array(value.yaml.utf8)).document()
    #expect(document.value.text() == (try JSON(parsing: value.json)).text())
  }

  @Test("turns a tag that the caller knows into a member")
  func readsTag() throws {
    let node = try YAMLText(parsing: Array("a: !Sub x".utf8)).node { $0 == "!Sub" ? "Fn::Sub" : nil }
    #expect(node["a"]?["Fn::Sub"]?.text?.string == "x")
  }
}
