import Foundation
import JSONModel
import JSONataEngine
import Testing

@Suite("Small stacks")
struct StackTests {
  @Test(
    "are enough for what nests most",
    arguments: [
      repeated("(", 140) + "1" + repeated(")", 140),
      repeated("[", 140) + "1" + repeated("]", 140),
      repeated("$f(", 140) + "1" + repeated(")", 140),
      repeated("function($x){", 140) + "1" + repeated("}", 140),
      repeated("{'a':", 140) + "1" + repeated("}", 140),
      "1" + repeated("+1", 490),
      "a" + repeated(".a", 490),
      "'a'" + repeated("&'a'", 490),
      "($f := function($x){1 + $f($x)}; $f(1))",
      "($f := function($x){$map([1], function($y){$f($y) + 1})}; $f(1))",
      "($f := function($x){$x.(a.$f($))}; $f({'a':1}))",
      "($f := function($x){$sort([1,2], function($l, $r){$f(1)})}; $f(1))",
      "($f := function($x){$eval('$f(1) + 1')}; $f(1))",
    ]
  )
  func enough(_ text: String) async {
    let isDone = await withCheckedContinuation { continuation in
      let thread = Thread {
        _ = try? JSONataExpression(parsing: text).evaluate([])
        continuation.resume(returning: true)
      }
      thread.stackSize = 512 * 1024
      thread.start()
    }
    #expect(isDone)
  }
}

private func repeated(_ part: String, _ count: Int) -> String { String(repeating: part, count: count) }
