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

  @Test("refuse expressions that nest too deeply", arguments: ["(", "[", "-", "{'a':", "$f("])
  func nesting(_ part: String) throws {
    let error = #expect(throws: JSONataError.self) {
      try JSONataExpression(parsing: String(repeating: part, count: 100_000))
    }
    #expect(error?.code == "U1001")
  }

  @Test("leave nothing of the library that is forbidden")
  func forbidden() throws {
    let environment = JSONataEnvironment(forbidden: ["eval"])
    let error = #expect(throws: JSONataError.self) {
      try JSONataExpression(parsing: "$eval('1')").evaluate(nil, environment: environment)
    }
    #expect(error?.code == "T1006")
  }

  @Test("let the host add functions and variables")
  func host() throws {
    let double = JSONataEnvironment.HostFunction(signature: "<n:n>", arity: 1) { arguments throws(JSONataError) in
      arguments[0]?.number.map { .number(JSONNumber($0.double * 2)) }
    }
    let environment = JSONataEnvironment(functions: ["double": double])
    let expression = try JSONataExpression(parsing: "$double($x)")
    #expect(try expression.evaluate(nil, bindings: ["x": 21], environment: environment) == 42)
  }

  @Test("name the place and the words of an error")
  func message() throws {
    let error = #expect(throws: JSONataError.self) { try JSONataExpression(parsing: "$abs('x')").evaluate(nil) }
    #expect(error?.position == 5)
    #expect(error?.message == #"Argument 1 of function "abs" does not match function signature"#)
  }
}
