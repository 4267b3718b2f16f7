import Testing

@Suite("Operators")
struct OperatorTests {
  @Test(
    "compute, compare and join",
    arguments: [
      Evaluated("1 + 2 * 3 - 4 / 2", "5"),
      Evaluated("7 % 4", "3"),
      Evaluated("1 + missing", "nothing"),
      Evaluated("1 + 'a'", "T2002"),
      Evaluated("'a' < 'b' and 2 >= 2", "true"),
      Evaluated("1 < 'b'", "T2009"),
      Evaluated("null < 1", "T2010"),
      Evaluated("{'a':[1]} = {'a':[1]}", "true"),
      Evaluated("1 & null & [1,'x']", #""1null[1,\"x\"]""#),
      Evaluated("2 in [1,2]", "true"),
      Evaluated("[1..3, 7]", "[1,2,3,7]"),
      Evaluated("[1..1e8]", "D2014"),
      Evaluated("-(5)", "-5"),
      Evaluated("-'a'", "D1002"),
      Evaluated("1/0", #""Infinity""#),
    ]
  )
  func compute(_ item: Evaluated) throws { #expect(try item.found() == item.outcome) }

  @Test(
    "choose",
    arguments: [
      Evaluated("true ? 1 : 2", "1"),
      Evaluated("[] ? 1", "nothing"),
      Evaluated("0 ?: 5", "5"),
      Evaluated("0 ?? 5", "0"),
      Evaluated("missing ?? 5", "5"),
    ]
  )
  func choose(_ item: Evaluated) throws { #expect(try item.found() == item.outcome) }

  @Test(
    "call, close over variables, hold arguments and chain",
    arguments: [
      Evaluated("($f := function($x){$x * 2}; $f(4))", "8"),
      Evaluated("($add := λ($a){λ($b){$a + $b}}; $add(1)(2))", "3"),
      Evaluated("($h := $substring(?, 0, 2); $h('abc'))", #""ab""#),
      Evaluated("'abc' ~> $uppercase() ~> $length()", "3"),
      Evaluated("($f := $trim ~> $uppercase; $f(' a '))", #""A""#),
      Evaluated("($x := 1; ($x := 2); $x)", "1"),
      Evaluated("nope(1)", "T1006"),
      Evaluated("sum(1)", "T1005"),
      Evaluated("($loop := function($n){$n = 0 ? 'done' : $loop($n - 1)}; $loop(20000))", #""done""#),
      Evaluated("λ($a)<n:n>{$a}('x')", "T0410"),
    ]
  )
  func call(_ item: Evaluated) throws { #expect(try item.found() == item.outcome) }

  @Test(
    "change copies",
    arguments: [
      Evaluated("$ ~> |a|{'b':2},'c'|", on: #"{"a":{"b":1,"c":3},"d":4}"#, #"{"a":{"b":2},"d":4}"#),
      Evaluated("$ ~> |a|5|", on: #"{"a":{}}"#, "T2011"),
    ]
  )
  func change(_ item: Evaluated) throws { #expect(try item.found() == item.outcome) }
}
