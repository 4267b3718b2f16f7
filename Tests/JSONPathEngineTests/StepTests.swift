import Testing

@Suite("Steps")
struct StepTests {
  @Test(
    "take members by name, written with a dot or in brackets",
    arguments: [
      Selection("$", in: #"{"a": 1}"#, gives: #"{"a": 1}"#),
      Selection("$.a.b", in: #"{"a": {"b": 2}}"#, gives: "2"),
      Selection("$['a']['b']", in: #"{"a": {"b": 2}}"#, gives: "2"),
      Selection(#"$["a"].b"#, in: #"{"a": {"b": 2}}"#, gives: "2"),
      Selection("$.['a'].['b']", in: #"{"a": {"b": 2}}"#, gives: "2"),
      Selection("$[ 'a b' ]", in: #"{"a b": 1}"#, gives: "1"),
      Selection("$['']", in: #"{"": 1}"#, gives: "1"),
      Selection("$.日本.😀", in: #"{"日本": {"😀": 1}}"#, gives: "1"),
      Selection("$.a-b.$c.@d", in: #"{"a-b": {"$c": {"@d": 1}}}"#, gives: "1"),
      Selection("  $.a  ", in: #"{"a": 1}"#, gives: "1"),
      Selection("a.b", in: #"{"a": {"b": 1}}"#, gives: "1"),
    ]
  )
  func members(_ selection: Selection) throws { try selection.check() }

  @Test(
    "unescape names",
    arguments: [
      Selection(#"$['it\'s']"#, in: #"{"it's": 1}"#, gives: "1"),
      Selection(#"$["a\"b"]"#, in: #"{"a\"b": 1}"#, gives: "1"),
      Selection(#"$['a\\b']"#, in: #"{"a\\b": 1}"#, gives: "1"),
      Selection(#"$['\n\t\u263a\uD83D\uDE00']"#, in: #"{"\n\t☺😀": 1}"#, gives: "1"),
      Selection(#"$['a\,']"#, in: #"{"a,": 1}"#, gives: "1"),
      Selection(#"$.store\.book"#, in: #"{"store.book": 1}"#, gives: "1"),
      Selection(#"$.\stor\e.boo\k"#, in: #"{"store": {"book": 1}}"#, gives: "1"),
      Selection(#"$.foo\@bar.baz\[\[.\?pretty"#, in: #"{"foo@bar": {"baz[[": {"?pretty": 1}}}"#, gives: "1"),
      Selection(#"$.\u0041\😀"#, in: #"{"A😀": 1}"#, gives: "1"),
    ]
  )
  func escapes(_ selection: Selection) throws { try selection.check() }

  @Test(
    "gather a list of names at the end in one object, and follow each of them elsewhere",
    arguments: [
      Selection("$['a','c']", in: #"{"a": 1, "b": 2}"#, gives: #"{"a": 1}"#),
      Selection("$['x','y']", in: #"{"a": 1}"#, gives: "{}"),
      Selection("$['a', 'b'].v", in: #"{"a": {"v": 1}, "b": {"v": 2}}"#, gives: "[1, 2]"),
      Selection("$['a', 'b'].v", in: #"{"a": {"v": 1}}"#, gives: "[1]"),
      Selection("$..['a', 'b']", in: #"[{"a": 1}, {"a": 2, "b": 3}]"#, gives: #"[{"a": 2, "b": 3}]"#),
    ]
  )
  func names(_ selection: Selection) throws { try selection.check() }

  @Test(
    "take elements by index, from the end when it is negative",
    arguments: [
      Selection("$[0]", in: "[7, 8, 9]", gives: "7"),
      Selection("$[-1]", in: "[7, 8, 9]", gives: "9"),
      Selection("$.a[ 1 ]", in: #"{"a": [7, 8]}"#, gives: "8"),
      Selection("$[0,-1]", in: "[7, 8, 9]", gives: "[7, 9]"),
      Selection("$[2 , 5, 2]", in: "[7, 8, 9]", gives: "[9, 9]"),
      Selection("$[1]", in: "[7, null]", gives: "null"),
    ]
  )
  func indices(_ selection: Selection) throws { try selection.check() }

  @Test(
    "take slices, whose ends may lie outside of the array",
    arguments: [
      Selection("$[1:]", in: "[1, 2, 3, 4]", gives: "[2, 3, 4]"),
      Selection("$[:2]", in: "[1, 2, 3, 4]", gives: "[1, 2]"),
      Selection("$[1:3]", in: "[1, 2, 3, 4]", gives: "[2, 3]"),
      Selection("$[-2:]", in: "[1, 2, 3, 4]", gives: "[3, 4]"),
      Selection("$[:-1]", in: "[1, 2, 3, 4]", gives: "[1, 2, 3]"),
      Selection("$[-9:9]", in: "[1, 2]", gives: "[1, 2]"),
      Selection("$[3:1]", in: "[1, 2, 3, 4]", gives: "[]"),
      Selection("$[9:]", in: "[1, 2]", gives: "[]"),
    ]
  )
  func slices(_ selection: Selection) throws { try selection.check() }

  @Test(
    "take all members or elements with a wildcard",
    arguments: [
      Selection("$.*", in: #"{"b": 1, "a": 2}"#, gives: "[1, 2]"),
      Selection("$[*]", in: "[1, [2]]", gives: "[1, [2]]"),
      Selection("$[ * ].x", in: #"[{"x": 1}, {}, 3, {"x": 4}]"#, gives: "[1, 4]"),
      Selection("$.*", in: "5", gives: "[]"),
    ]
  )
  func wildcards(_ selection: Selection) throws { try selection.check() }

  @Test(
    "scan a value and all below it, parents first",
    arguments: [
      Selection("$..a", in: #"{"a": {"a": 1}, "b": [{"a": 2}]}"#, gives: #"[{"a": 1}, 1, 2]"#),
      Selection("$..*", in: #"{"o": [{"a": "b"}]}"#, gives: #"[[{"a": "b"}], {"a": "b"}, "b"]"#),
      Selection("$..[1]", in: #"{"o": [0, 1, [2, 3]]}"#, gives: "[1, 3]"),
      Selection("$.a..b", in: #"{"b": 0, "a": {"b": 1}}"#, gives: "[1]"),
      Selection("$..a..b", in: #"{"a": {"x": {"b": 1}}}"#, gives: "[1]"),
      Selection("$..[?(@.n > 1)].n", in: #"{"n": 2, "c": [{"n": 1}, {"n": 3}]}"#, gives: "[2, 3]"),
      Selection("$..x", in: "3", gives: "[]"),
    ]
  )
  func scans(_ selection: Selection) throws { try selection.check() }

  @Test(
    "give nothing when an indefinite path starts at a missing member",
    arguments: ["$.a[*]", "$.a.b[*]", "$.a[1:].x", "$.a[:1]", "$.a[0,1]", "$.a..x", "$.a[?(@.x)]", "$.a[0][*]"]
  )
  func missingStarts(_ path: String) throws {
    try Selection(path, in: "{}", gives: "[]").check()
  }
}
