import Testing

@Suite("Paths")
struct PathTests {
  @Test(
    "select members, flatten arrays, and give a single value as itself",
    arguments: [
      Evaluated("a.b", on: #"{"a":{"b":1}}"#, "1"),
      Evaluated("a.b", on: #"{"a":[{"b":1},{"b":[2,3]},{}]}"#, "[1,2,3]"),
      Evaluated("a.b", on: #"{"a":[{"b":1}]}"#, "1"),
      Evaluated("a.b[]", on: #"{"a":[{"b":1}]}"#, "[1]"),
      Evaluated("a.missing", on: #"{"a":1}"#, "nothing"),
      Evaluated("a.null", on: #"{"a":{"null":null}}"#, "S0213"),
      Evaluated("a.'null'", on: #"{"a":{"null":null}}"#, "null"),
      Evaluated("a.`b c`", on: #"{"a":{"b c":1}}"#, "1"),
      Evaluated("$", on: "[1,[2]]", "[1,[2]]"),
      Evaluated("a.[b]", on: #"{"a":[{"b":1},{"b":2}]}"#, "[[1],[2]]"),
    ]
  )
  func select(_ item: Evaluated) throws { #expect(try item.found() == item.outcome) }

  @Test(
    "filter by conditions and by places",
    arguments: [
      Evaluated("a[b>1].b", on: #"{"a":[{"b":1},{"b":2},{"b":3}]}"#, "[2,3]"),
      Evaluated("a[0]", on: #"{"a":[1,2,3]}"#, "1"),
      Evaluated("a[-1]", on: #"{"a":[1,2,3]}"#, "3"),
      Evaluated("a[[0,2]]", on: #"{"a":[1,2,3]}"#, "[1,3]"),
      Evaluated("a[7]", on: #"{"a":[1,2,3]}"#, "nothing"),
      Evaluated("$[a='x'].n", on: #"[{"a":"x","n":1},{"a":"y","n":2}]"#, "1"),
    ]
  )
  func filter(_ item: Evaluated) throws { #expect(try item.found() == item.outcome) }

  @Test(
    "reach everything by wildcards",
    arguments: [
      Evaluated("*", on: #"{"a":1,"b":[2,[3]]}"#, "[1,2,3]"),
      Evaluated("**.x", on: #"{"x":1,"a":{"x":2},"b":[{"x":3}]}"#, "[1,2,3]"),
    ]
  )
  func wildcards(_ item: Evaluated) throws { #expect(try item.found() == item.outcome) }

  @Test(
    "reach parents, and bind values and places",
    arguments: [
      Evaluated("a.b.(%.n)", on: #"{"a":[{"n":1,"b":2},{"n":3,"b":4}]}"#, "[1,3]"),
      Evaluated("a.b.%.n", on: #"{"a":[{"n":1,"b":2},{"n":3,"b":4}]}"#, "[1,3]"),
      Evaluated("a#$i.($i & v)", on: #"{"a":[{"v":"x"},{"v":"y"}]}"#, #"["0x","1y"]"#),
      Evaluated(
        "a@$l.b@$r[$l.k=$r.k].[$l.v,$r.w]",
        on: #"{"a":[{"k":1,"v":"x"}],"b":[{"k":1,"w":"y"}]}"#,
        #"["x","y"]"#
      ),
      Evaluated("%", "S0217"),
      Evaluated("a@b", "S0214"),
    ]
  )
  func bindings(_ item: Evaluated) throws { #expect(try item.found() == item.outcome) }

  @Test(
    "order and group",
    arguments: [
      Evaluated("$^($)", on: "[3,1,2]", "[1,2,3]"),
      Evaluated("$^(>a,b).b", on: #"[{"a":1,"b":"z"},{"a":2,"b":"y"},{"a":2,"b":"x"}]"#, #"["x","y","z"]"#),
      Evaluated("$^(a)", on: #"[{"a":1},{"a":"x"}]"#, "T2007"),
      Evaluated("${k: $sum(v)}", on: #"[{"k":"x","v":1},{"k":"y","v":2},{"k":"x","v":3}]"#, #"{"x":4,"y":2}"#),
      Evaluated("${v: k}", on: #"[{"k":"x","v":1}]"#, "T1003"),
    ]
  )
  func order(_ item: Evaluated) throws { #expect(try item.found() == item.outcome) }
}
