import JSONModel
import JSONPathEngine
import StatesLanguage
import Testing

@Suite("Intrinsic functions")
struct IntrinsicTests {
  struct Call: Sendable, CustomTestStringConvertible {
    let text: String
    let outcome: Outcome
    var testDescription: String { text }

    init(_ text: String, _ value: JSON) {
      self.text = text
      outcome = .value(value)
    }

    init(_ text: String, error: String, of function: String? = nil) {
      self.text = text
      let name = text.prefix { $0 != "(" }
      let reason = "Invalid arguments in \(function ?? String(name)): \(error)"
      outcome = .error(.intrinsicFailure, "The function '\(text)' had the following error: \(reason)")
    }
  }

  static let arrays: [Call] = [
    Call("States.Array()", []),
    Call("States.Array(1, 'b', null, true, $.n)", [1, "b", .null, true, 7]),
    Call("States.ArrayPartition($.list, 2)", [[3, 1], [3]]),
    Call("States.ArrayPartition(States.Array(), 3)", []),
    Call("States.ArrayPartition($.list, 0)", error: "the size of a chunk must be positive, but it is 0"),
    Call("States.ArrayPartition($.n, 1)", error: "argument 1 must be an array, but it is a number"),
    Call("States.ArrayContains($.list, 3)", true),
    Call("States.ArrayContains($.list, 3.0)", true),
    Call("States.ArrayContains($.list, '3')", false),
    Call("States.ArrayContains($.objects, $.object)", true),
    Call("States.ArrayRange(1, 9, 2)", [1, 3, 5, 7, 9]),
    Call("States.ArrayRange(0, 10, 3)", [0, 3, 6, 9]),
    Call("States.ArrayRange(3, 1, -1)", [3, 2, 1]),
    Call("States.ArrayRange(3, 1, 1)", []),
    Call("States.ArrayRange(1, 1000, 1)", .array((1...1000).map { .number(JSONNumber($0)) })),
    Call("States.ArrayRange(1, 1001, 1)", error: "the result has more than 1000 elements"),
    Call("States.ArrayRange(1, 9, 0)", error: "the step must not be 0"),
    Call("States.ArrayGetItem($.list, 1)", 1),
    Call("States.ArrayGetItem($.list, 3)", error: "the index 3 is outside of the array, which has 3 elements"),
    Call("States.ArrayGetItem($.list, -1)", error: "the index -1 is outside of the array, which has 3 elements"),
    Call("States.ArrayLength($.list)", 3),
    Call("States.ArrayUnique($.list)", [3, 1]),
    Call("States.ArrayUnique($.objects)", [["b": [1], "a": 1]]),
  ]

  static let texts: [Call] = [
    Call("States.Base64Encode('Data to encode')", "RGF0YSB0byBlbmNvZGU="),
    Call("States.Base64Encode('')", ""),
    Call("States.Base64Encode('ä')", "w6Q="),
    Call("States.Base64Decode('RGF0YSB0byBlbmNvZGU=')", "Data to encode"),
    Call("States.Base64Decode('w6Q')", "ä"),
    Call("States.Base64Decode('w')", error: "the text is no Base64"),
    Call("States.Base64Decode('a*==')", error: "the text is no Base64"),
    Call("States.Hash('input data', 'MD5')", "812f45842bc6d66ee14572ce20db8e86"),
    Call("States.Hash('input data', 'SHA-1')", "aaff4a450a104cd177d28d18d74485e8cae074b7"),
    Call("States.Hash(7, 'SHA-256')", "7902699be42c8a8e46fbbb4501726517e86b22c56a189f7625a6da49081b2451"),
    Call(
      "States.Hash('a', 'SHA-3')",
      error: "the algorithm 'SHA-3' is none of MD5, SHA-1, SHA-256, SHA-384 and SHA-512"
    ),
    Call("States.JsonMerge($.object, $.other, false)", ["a": 2, "b": [1], "c": 3]),
    Call("States.JsonMerge($.object, $.other, true)", error: "a deep merge is not supported, only 'false' is"),
    Call("States.JsonMerge($.list, $.other, false)", error: "argument 1 must be an object, but it is an array"),
    Call(#"States.StringToJson('{"a": [1, 2.50]}')"#, ["a": [1, 2.5]]),
    Call(
      "States.StringToJson('{')",
      error: "the text is no JSON: the text ends here, expected a member name in double quotes or '}'"
    ),
    Call("States.JsonToString($.object)", #"{"a":1,"b":[1]}"#),
    Call("States.JsonToString('x')", #""x""#),
    Call("States.StringSplit('1,2;3', ',;')", ["1", "2", "3"]),
    Call("States.StringSplit(', , ,', ',')", [" ", " "]),
    Call("States.StringSplit(',,,,', ',')", []),
    Call("States.Format('{} and {}', $.n, 'b')", "7 and b"),
    Call("States.Format('null={} bool={} float={}', null, false, 1.50)", "null=null bool=false float=1.50"),
    Call(#"States.Format('\{\} it\'s {} \\ {', 1)"#, #"{} it's 1 \ {"#),
    Call("States.Format($.template, 1)", "n=1"),
    Call("States.Format('none')", "none"),
    Call("States.Format('{}')", error: "the template has 1 or more places {}, but there are 0 arguments for them"),
    Call(
      "States.Format('{}', $.object)",
      error: "argument 2 must be a string, a number, a boolean or null, but it is an object"
    ),
    Call("States.Format('{}', $$.StateMachine)", "{Id=m-1, Name=Ship}"),
  ]

  static let numbers: [Call] = [
    Call("States.MathAdd(1, -2)", -1),
    Call("States.MathAdd(1.49, 1.5)", 3),
    Call("States.MathAdd(-1.49, -1.5)", -2),
    Call("States.MathAdd(-1.51, 0)", -2),
    Call("States.MathAdd(-0.5, 0)", 0),
    Call("States.MathAdd(2147483647, 1)", error: "the sum 2147483648 is outside of -2147483648 to 2147483647"),
    Call("States.MathAdd(3000000000, 1)", error: "the number 3000000000 is outside of -2147483648 to 2147483647"),
    Call("States.MathAdd('1', 1)", error: "argument 1 must be a number, but it is a string"),
    Call("States.MathRandom(5, 6)", 5),
    Call("States.MathRandom(6, 5)", error: "the start 6 must be smaller than the end 5"),
    Call("States.UUID()", "01234567-89ab-4def-bedc-ba9876543210"),
    Call("States.ArrayLength(States.StringSplit(States.Format('{}-{}', 1, 2), '-'))", 2),
  ]

  @Test("have the results of AWS", arguments: arrays + texts + numbers)
  func calls(_ call: Call) throws {
    let parsed = try IntrinsicCall(parsing: call.text)
    var scope = TestScope(data: [
      "n": 7, "list": [3, 1, 3], "object": ["a": 1, "b": [1]], "other": ["a": 2, "c": 3], "template": "n={}",
      "objects": [["b": [1], "a": 1], ["a": 1, "b": [1]]],
    ])
    #expect(Outcome { () throws(EvaluationError) in try parsed.evaluate(in: &scope) } == call.outcome)
  }

  @Test("a path that finds nothing is an error of the whole execution")
  func missing() throws {
    let call = try IntrinsicCall(parsing: "States.Format('{}', $.x)")
    var scope = TestScope(data: ["n": 7])
    let outcome = Outcome { () throws(EvaluationError) in try call.evaluate(in: &scope) }
    let reason =
      "The function 'States.Format('{}', $.x)' had the following error: The JsonPath argument for the field '$.x' could "
      + #"not be found in the input '{"n":7}'"#
    #expect(outcome == .error(.runtime, reason))
  }

  @Test("MathRandom stays in its range and repeats with a seed")
  func random() throws {
    let call = try IntrinsicCall(parsing: "States.MathRandom(-3, 4)")
    let seeded = try IntrinsicCall(parsing: "States.MathRandom(0, 1000000, 7)")
    var scope = TestScope()
    for number in 0..<200 {
      scope.random = [UInt64(number) &* 0x9E37_79B9_7F4A_7C15]
      #expect((-3..<4).contains(try #require(try call.evaluate(in: &scope).number?.integer)))
      #expect(try seeded.evaluate(in: &scope) == seeded.evaluate(in: &scope))
    }
  }

  static let refused: [(String, IntrinsicSyntaxError.Problem, Int)] = [
    ("States.Nope()", .unknownFunction("States.Nope", nearest: nil), 0),
    ("States.MathAd(1, 2)", .unknownFunction("States.MathAd", nearest: "States.MathAdd"), 0),
    ("States.UUID(1)", .argumentCount(function: "States.UUID", found: 1, expected: "no arguments"), 0),
    ("States.Hash('a')", .argumentCount(function: "States.Hash", found: 1, expected: "2 arguments"), 0),
    ("States.Format('a'", .unexpected(found: nil, expected: "',' or ')'"), 17),
    ("States.Format('a", .unclosedText, 14),
    ("States.Format('a') b", .unexpected(found: "b", expected: "the end of the call"), 19),
    (#"States.Format('a\"b')"#, .invalidEscape(#"\""#), 16),
    ("Format('a')", .unexpected(found: "Format('a')", expected: "a path, or a function like States.Format"), 0),
    (
      "States.Array(tru)",
      .unexpected(
        found: "tru)",
        expected: "a text in single quotes, a number, true, false, null, a path or a function"
      ), 13
    ),
    (
      String(repeating: "States.Array(", count: 11) + String(repeating: ")", count: 11),
      .tooDeep(limit: 10), 130
    ),
  ]

  @Test("wrong calls are refused with their place", arguments: refused)
  func refuses(_ text: String, _ problem: IntrinsicSyntaxError.Problem, _ offset: Int) {
    #expect(throws: IntrinsicSyntaxError(problem: problem, offset: offset)) { try IntrinsicCall(parsing: text) }
  }

  @Test("commas and parentheses inside of a path belong to it")
  func paths() throws {
    let call = try IntrinsicCall(parsing: "States.Array($.a[?(@.b == 'x,)')].c, $['d,e'], $.f[0] )")
    #expect(call.paths.map(\.text) == ["$.a[?(@.b == 'x,)')].c", "$['d,e']", "$.f[0]"])
  }
}
