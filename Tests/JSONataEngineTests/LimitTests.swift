import JSONModel
import JSONataEngine
import Testing

@Suite("Limits")
struct LimitTests {
  @Test(
    "end what would not end",
    arguments: [
      Evaluated("($f := function($x){1 + $f($x)}; $f(1))", "U1001"),
      Evaluated("($f := function($x){$f($x)}; $f(1))", "U1001"),
      Evaluated("$match('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', /^(a+)+$/)", "U1001"),
      Evaluated("($s := function($t, $n){$n = 0 ? $t : $s($t & $t, $n - 1)}; $s('abcdefgh', 40))", "U1003"),
      Evaluated("$pad('x', 1e9)", "U1003"),
    ]
  )
  func end(_ item: Evaluated) throws {
    #expect(try item.found(limits: JSONataLimits(steps: 200_000)) == item.outcome)
  }

  @Test("count what the result takes as JSON")
  func result() throws {
    let item = Evaluated("[1..1000].{'a': $}", "U1003")
    #expect(try item.found(limits: JSONataLimits(totalBytes: 350_000)) == item.outcome)
    #expect(try item.found(limits: JSONataLimits(totalBytes: 600_000)).hasPrefix("["))
  }

  @Test("refuse expressions that nest too deeply", arguments: ["(", "[", "-", "{'a':", "$f("])
  func nesting(_ part: String) throws {
    let error = #expect(throws: JSONataError.self) {
      try JSONataExpression(parsing: String(repeating: part, count: 100_000))
    }
    #expect(error?.code == "U1005")
  }

  @Test("leave nothing of a function that was removed")
  func removed() throws {
    let library = JSONataLibrary.standard.removing(["eval"])
    let error = #expect(throws: JSONataError.self) {
      try JSONataExpression(parsing: "$eval('1')", library: library).evaluate(nil)
    }
    #expect(error?.code == "T1006")
  }

  @Test("let the host add functions and variables")
  func host() throws {
    let double = JSONataFunction(signature: "<n:n>", arity: 1) { arguments throws(JSONataError) in
      arguments[0]?.number.map { .number(JSONNumber($0.double * 2)) }
    }
    let library = try JSONataLibrary.standard.adding(["double": double])
    let expression = try JSONataExpression(parsing: "$double($x)", library: library)
    #expect(try expression.evaluate(nil, bindings: ["x": 21]) == 42)
  }

  @Test("name the place and the words of an error")
  func message() throws {
    let error = #expect(throws: JSONataError.self) { try JSONataExpression(parsing: "$abs('x')").evaluate(nil) }
    #expect(error?.position == 5)
    #expect(error?.message == #"Argument 1 of function "abs" does not match function signature"#)
  }
}
