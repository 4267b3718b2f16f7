import JSONModel
import JSONPathEngine
import Testing

@Suite("Filters")
struct FilterTests {
  /// Which of the values 0, 1, … of an array `v` a condition selects, where `@.v` is the value.
  private func selected(by condition: String, of values: String) throws -> JSON {
    let elements = try #require(JSON(parsing: values).array)
    let items = elements.enumerated().map { index, value -> JSON in ["i": .number(JSONNumber(index)), "v": value] }
    let document: JSON = ["items": .array(items), "two": 2, "list": ["a", "b"]]
    return try JSONPath(parsing: "$.items[?(\(condition))].i").evaluate(on: document)
  }

  @Test(
    "compare unlike types as the dialect does",
    arguments: [
      ("@.v == 1", "[0, 1, 2]"), ("@.v == 1.0", "[0, 1]"), ("@.v == '1'", "[0, 1, 2]"), ("@.v == true", "[4]"),
      ("@.v == null", "[3]"), ("@.v != null", "[0, 1, 2, 4, 5, 6, 7, 8]"), ("@.v == [1]", "[5]"), ("@.v == {}", "[6]"),
      ("@.v < 1", "[]"), ("@.v <= 1", "[0, 1]"), ("@.v < 'b'", "[2, 7, 8]"), ("@.v >= 'a'", "[7]"),
      ("@.v === 1", "[0, 1]"), ("@.v !== '1'", "[0, 1, 3, 4, 5, 6, 7, 8]"), ("1 == @.v", "[0, 1, 2]"),
    ]
  )
  func comparisons(condition: String, expected: String) throws {
    let values = #"[1, 1.0, "1", null, true, [1], {}, "a", ""]"#
    #expect(try selected(by: condition, of: values) == JSON(parsing: expected))
  }

  @Test(
    "combine conditions: not before and, and before or",
    arguments: [
      ("@.v > 1 && @.v < 4", "[1, 2]"), ("@.v == 1 || @.v == 4", "[0, 3]"), ("!(@.v == 1)", "[1, 2, 3]"),
      ("@.v == 1 || @.v == 2 && @.v == 3", "[0]"), ("(@.v == 1 || @.v == 2) && @.v == 2", "[1]"),
      ("!!(@.v == 1)", "[0]"), ("@.v>1&&@.v<4", "[1, 2]"), ("@.w||@.v==4", "[3]"),
    ]
  )
  func combinations(condition: String, expected: String) throws {
    #expect(try selected(by: condition, of: "[1, 2, 3, 4]") == JSON(parsing: expected))
  }

  @Test(
    "test whether a path selects something",
    arguments: [
      ("@.v", "[0, 1, 2]"), ("!@.v.a", "[0, 2]"), ("@.v.a", "[1]"), ("@['v'][0]", "[2]"), ("$.two", "[0, 1, 2]"),
      ("$.three", "[]"), ("@.v[*]", "[1, 2]"), ("@", "[0, 1, 2]"),
    ]
  )
  func existence(condition: String, expected: String) throws {
    #expect(try selected(by: condition, of: #"[null, {"a": null}, [1]]"#) == JSON(parsing: expected))
  }

  @Test(
    "know the operators on lists and texts",
    arguments: [
      ("@.v in ['a', 1]", "[0]"), ("@.v nin ['a']", "[1, 2, 3]"), ("@.v in $.list", "[0]"), ("@.v IN [\"a\"]", "[0]"),
      ("@.v subsetof ['a', 'b', 'c']", "[2, 3]"), ("@.v anyof ['b']", "[2]"), ("@.v noneof ['c']", "[2, 3]"),
      ("@.v all ['a']", "[2]"), ("@.v contains 'b'", "[1, 2]"), ("@.v size 2", "[2]"), ("@.v size $.two", "[2]"),
      ("@.v empty true", "[3]"), ("@.v empty false", "[0, 1, 2]"), ("@.v size 'x'", "[]"),
    ]
  )
  func operators(condition: String, expected: String) throws {
    #expect(try selected(by: condition, of: #"["a", "abc", ["a", "b"], []]"#) == JSON(parsing: expected))
  }

  @Test(
    "match whole texts against regular expressions",
    arguments: [
      ("@.v =~ /a.c/", "[0]"), ("@.v =~ /A.C/i", "[0]"), ("@.v =~ /b/", "[]"), ("/\\d+/ =~ @.v", "[1, 2]"),
      ("@.v =~ /a\\/b|abc/", "[0, 3]"), ("@.v =~ /true/", "[4]"), ("@.v =~ //", "[6]"), ("@.v =~ 'abc'", "[]"),
    ]
  )
  func patterns(condition: String, expected: String) throws {
    let values = #"["abc", 42, ["x", "7"], "a/b", true, "d", null]"#
    #expect(try selected(by: condition, of: values) == JSON(parsing: expected))
  }

  @Test(
    "test an object itself and an array element by element",
    arguments: [
      Selection("$[?(@.a == 1)]", in: #"{"a": 1}"#, gives: #"[{"a": 1}]"#),
      Selection("$[?(@.a == 1)]", in: #"[{"a": 1}, [{"a": 1}], 1]"#, gives: #"[{"a": 1}]"#),
      Selection("$[?(@ > 1)]", in: "[1, 2, 3]", gives: "[2, 3]"),
      Selection("$[ ? ( @.a ) ]", in: #"[{"a": 1}]"#, gives: #"[{"a": 1}]"#),
      Selection("$[?(@.a[?(@.b == $[0].k)] empty false)].k", in: #"[{"k": 1, "a": [{"b": 1}]}]"#, gives: "[1]"),
      Selection("$[?(@.a.length() > 1)].k", in: #"[{"k": 1, "a": [1, 2]}, {"k": 2, "a": [1]}]"#, gives: "[1]"),
      Selection("$.l[?(@ == $.m)]", in: #"{"m": "x", "l": ["x", "y"]}"#, gives: #"["x"]"#),
    ]
  )
  func subjects(_ selection: Selection) throws { try selection.check() }
}
