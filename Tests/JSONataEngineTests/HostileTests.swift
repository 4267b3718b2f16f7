import Foundation
import JSONModel
import JSONataEngine
import Testing

@Suite("Hostile expressions")
struct HostileTests {
  @Test(
    "cannot build what nests without end",
    arguments: [
      Evaluated("($f := function($n, $a){$n = 0 ? $a : $f($n - 1, [[$a]])}; $f(100000, 1))", "U1004"),
      Evaluated("($f := function($n, $a){$n = 0 ? $a : $f($n - 1, {'a': $a})}; $f(100000, 1))", "U1004"),
      Evaluated("$reduce([1..20000], function($a, $i){{'a': [$a]}}, 1)", "U1004"),
      Evaluated("($f := function($n, $g){$n = 0 ? $g : $f($n - 1, function(){$g})}; $f(100000, 1))", "U1004"),
      Evaluated(
        "($f := function($n, $g){$n = 0 ? $g : ($h := function(){$g}; $f($n - 1, $h))}; $f(100000, 1))",
        "U1004"
      ),
      Evaluated(
        "($p := function($x, $y){$x}; $f := function($n, $g){$n = 0 ? $g : $f($n - 1, $p($g, ?))}; $f(100000, $p))",
        "U1004"
      ),
      Evaluated("($f := function($n, $g){$n = 0 ? $g : $f($n - 1, $g ~> $trim)}; $f(100000, $trim))", "U1004"),
      Evaluated("($f := function($n, $g){$n = 0 ? $g : $f($n - 1, [[$g]])}; $f(100000, $trim))", "U1004"),
      Evaluated("$ ~> |$|{'self': $}|", on: #"{"a": 1}"#, "U1004"),
      Evaluated("($f := function($n, $a){$n = 0 ? $a : $f($n - 1, $a.[$])}; $f(100000, [1]))", "U1001"),
    ]
  )
  func nesting(_ item: Evaluated) async throws { #expect(try await item.foundOnSmallStack() == item.outcome) }

  @Test(
    "cannot build what grows without end",
    arguments: [
      Evaluated("($f := function($n, $a){$n = 0 ? $a : $f($n - 1, {'l': $a, 'r': $a})}; $f(100, 1))", "U1003"),
      Evaluated("($f := function($n, $a){$n = 0 ? $a : $f($n - 1, [[$a], [$a]])}; $f(100, 1))", "U1003"),
      Evaluated("($f := function($n, $a){$n = 0 ? $a : $f($n - 1, $append($a, $a))}; $f(100, [1]))", "U1003"),
      Evaluated("($f := function($n, $s){$n = 0 ? $s : $f($n - 1, $s & $s)}; $f(100, 'abcdefgh'))", "U1003"),
      Evaluated("($f := function($n, $s){$n = 0 ? $s : $f($n - 1, $join([$s, $s]))}; $f(100, 'abcdefgh'))", "U1003"),
      Evaluated("($f := function($n, $s){$n = 0 ? $s : $f($n - 1, $replace($s, 'a', 'aa'))}; $f(100, 'a'))", "U1003"),
      Evaluated("($f := function($n, $s){$n = 0 ? $s : $f($n - 1, $replace($s, /a/, 'aa'))}; $f(100, 'a'))", "U1001"),
      Evaluated("($f := function($n, $s){$n = 0 ? $s : $f($n - 1, $string([$s, $s]))}; $f(100, 'a'))", "U1003"),
      Evaluated("$pad('x', 1e9)", "U1003"),
      Evaluated("$pad('x', -1e300)", "U1003"),
      Evaluated("$reduce([1..1000], function($a, $i){$append($a, [$pad('x', 100000)])}, [])", "U1003"),
      Evaluated("$map([1..1000], function($i){$pad('x', 100000)})", "U1003"),
      Evaluated("[1..10000].([1..10000])", "U1003"),
      Evaluated("[1..10000]@$x.([1..10000])", "U1003"),
      Evaluated("([1..10000].([1..10000]){'a': $})", "U1003"),
      Evaluated("$ ~> |$|{'b': [1..10000].([1..10000])}|", on: "{}", "U1003"),
      Evaluated("($a := [1..20000]; $map([1..1000], function($i){[$a, $i]}))", "U1003"),
      Evaluated("$zip([1..20000], [1..20000], [1..20000], [1..20000], [1..20000], [1..20000])", "U1003"),
      Evaluated("[1..16000]{$string($): $}", "U1003"),
      Evaluated("[1..20000].{'a': $}", "U1003"),
      Evaluated("$map([1..20000], function($i){{'a': $i}})", "U1003"),
      Evaluated("$spread($merge([1..9000].{$string($): 1}))", "U1003"),
      Evaluated("$split($pad('', 90000, ','), ',')", "U1003"),
      Evaluated("[1..10000000]", "U1003"),
    ]
  )
  func growth(_ item: Evaluated) async throws { #expect(try await item.foundOnSmallStack() == item.outcome) }

  @Test(
    "cannot go on without end",
    arguments: [
      Evaluated("($f := function($x){$f($x)}; $f(1))", "U1001"),
      Evaluated("($f := function($x){1 + $f($x)}; $f(1))", "U1001"),
      Evaluated("($f := function(){$g()}; $g := function(){$f()}; $f())", "U1001"),
      Evaluated("($x := function($f){$f($f)}; $x($x))", "U1001"),
      Evaluated("($s := '$eval($s)'; $eval($s))", "U1001"),
      Evaluated("$match('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', /^(a+)+$/)", "U1001"),
      Evaluated("$contains('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', /^(?=(a|aa)+$)/)", "U1001"),
      Evaluated("$split('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', /(a*)*b/)", "U1001"),
      Evaluated("$map([1..20000], function($x){[1..20000] = [1..20000]})", "U1001"),
      Evaluated("[1..20000][$ in [1..20000]]", "U1001"),
      Evaluated("[1..10000000]^($)", "U1003"),
      Evaluated("$sum([1..10000000])", "U1003"),
      Evaluated("$map([1..20000], function($x){$sum([1..20000])})", "U1001"),
      Evaluated("$distinct([1..2000].{'a': $})", "U1001"),
      Evaluated("[1..50000].**", "U1003"),
    ]
  )
  func time(_ item: Evaluated) async throws { #expect(try await item.foundOnSmallStack() == item.outcome) }

  @Test("read patterns that nest too deeply as malformed")
  func patterns() async throws {
    let nest = String(repeating: "(", count: 5000) + "a" + String(repeating: ")", count: 5000)
    #expect(try await Evaluated("$contains('a', /\(nest)/)", "").foundOnSmallStack() == "S0303")
  }

  @Test("may nest values as deep as a limit says")
  func limit() throws {
    let text = "($f := function($n, $a){$n = 0 ? $a : $f($n - 1, {'a': $a})}; $f(6, 1))"
    let item = Evaluated(text, "")
    #expect(try item.found(limits: JSONataLimits(nesting: 6)).filter { $0 == "{" }.count == 6)
    #expect(try item.found(limits: JSONataLimits(nesting: 5)) == "U1004")
  }
}

extension Evaluated {
  /// What comes of it within small limits, on a thread whose stack is small.
  fileprivate func foundOnSmallStack() async throws -> String {
    let limits = JSONataLimits(steps: 100_000, bytes: 160_000, totalBytes: 4_000_000)
    return try await withCheckedThrowingContinuation { continuation in
      let thread = Thread { continuation.resume(with: Result { try found(limits: limits) }) }
      thread.stackSize = 512 * 1024
      thread.start()
    }
  }
}
