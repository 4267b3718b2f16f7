import JSONPathEngine
import Testing

/// A text that is no path: the mark stands in front of what is to blame.
struct BadPath: CustomTestStringConvertible {
  let marked: String
  let problem: JSONPathSyntaxError.Problem

  init(_ marked: String, _ problem: JSONPathSyntaxError.Problem) {
    self.marked = marked
    self.problem = problem
  }

  var testDescription: String { marked }
  var text: String { String(marked.filter { $0 != "⚑" }) }
  var offset: Int { marked.prefix { $0 != "⚑" }.utf8.count }
}

@Suite("Syntax errors")
struct SyntaxErrorTests {
  private static let operand = "a path, a string, a number, true, false, null, a list or a pattern"

  @Test(
    "stand where the text stops being a path",
    arguments: [
      BadPath("⚑", .unexpected(found: nil, expected: "'$'")),
      BadPath("⚑@.a", .unexpected(found: "@", expected: "'$'")),
      BadPath("$.⚑", .unexpected(found: nil, expected: "a name, '*' or '['")),
      BadPath("$..⚑", .unexpected(found: nil, expected: "a name, '*' or '['")),
      BadPath("$..⚑.a", .unexpected(found: ".", expected: "a name, '*' or '['")),
      BadPath("$.ä[0]⚑é", .unexpected(found: "é", expected: "'.' or '['")),
      BadPath("$.a⚑ .b", .blankInName),
      BadPath("$⚑-a", .unexpected(found: "-", expected: "'.', '[' or the name of a variable")),
      BadPath("$⚑[", .unclosed("'['")),
      BadPath("$[⚑]", .unexpected(found: "]", expected: "a quoted name, an index, '*' or '?('")),
      BadPath("$[⚑'a", .unclosed("the quotation mark '")),
      BadPath("$['a' ⚑'b']", .unexpected(found: "'", expected: "',' or ']'")),
      BadPath("$['a',⚑]", .unexpected(found: "]", expected: "a quoted name")),
      BadPath(#"$['⚑\u12']"#, .invalidEscape(#"\u12']"#)),
      BadPath(#"$['⚑\ud800']"#, .invalidEscape(#"\ud800"#)),
      BadPath("$[1 ⚑2]", .unexpected(found: "2", expected: "',' or ']'")),
      BadPath("$[⚑99999999999]", .invalidNumber("99999999999")),
      BadPath("$[-⚑ 1]", .unexpected(found: " ", expected: "an index")),
      BadPath("$[:⚑]", .unexpected(found: "]", expected: "an index")),
      BadPath("$[1:2⚑:3]", .unexpected(found: ":", expected: "']'")),
      BadPath("$.⚑nope()", .unknownFunction("nope")),
      BadPath("$.append(1⚑]", .unexpected(found: "]", expected: "',' or ')'")),
    ]
  )
  func steps(_ bad: BadPath) throws {
    let error = #expect(throws: JSONPathSyntaxError.self) { try JSONPath(parsing: bad.text) }
    #expect(error?.problem == bad.problem)
    #expect(error?.offset == bad.offset)
  }

  @Test(
    "stand where a filter goes wrong",
    arguments: [
      BadPath("$[?⚑@.a]", .unexpected(found: "@", expected: "'('")),
      BadPath("$[?(⚑)]", .unexpected(found: ")", expected: operand)),
      BadPath("$[?(true⚑)]", .unexpected(found: ")", expected: "an operator")),
      BadPath("$[?(@.a <⚑)]", .unexpected(found: ")", expected: operand)),
      BadPath("$[?(@.a ⚑~ 1)]", .unknownOperator("~")),
      BadPath("$[?(@.a ⚑like 1)]", .unknownOperator("like")),
      BadPath("$[?(@.a == ⚑1.2.3)]", .invalidNumber("1.2.3")),
      BadPath("$[?(@.a == 1⚑]", .unexpected(found: "]", expected: "')'")),
      BadPath("$[?(@.a == ⚑'x)]", .unclosed("the quotation mark '")),
      BadPath("$[?(@.a =~ ⚑/x)]", .unclosed("'/'")),
      BadPath("$[?(@.a in [1⚑;2])]", .unexpected(found: ";", expected: "',' or ']'")),
    ]
  )
  func filters(_ bad: BadPath) throws {
    let error = #expect(throws: JSONPathSyntaxError.self) { try JSONPath(parsing: bad.text) }
    #expect(error?.problem == bad.problem)
    #expect(error?.offset == bad.offset)
  }

  @Test("refuse a regular expression that does not compile")
  func patterns() throws {
    let error = try #require(throws: JSONPathSyntaxError.self) { try JSONPath(parsing: "$[?(@.a =~ /(/)]") }
    #expect(error.offset == 11)
    #expect(error.message.hasPrefix("the regular expression does not compile: "))
  }

  @Test("say what was found and what was expected")
  func messages() throws {
    let error = try #require(throws: JSONPathSyntaxError.self) { try JSONPath(parsing: "$.a[x]") }
    #expect(error.description == "found 'x', expected a quoted name, an index, '*' or '?(' (at byte 4)")
  }
}
