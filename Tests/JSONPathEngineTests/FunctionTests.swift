import JSONModel
import JSONPathEngine
import Testing

@Suite("Functions")
struct FunctionTests {
  @Test(
    "take what the path gives",
    arguments: [
      Selection("$.length()", in: "[1, 2, 3]", gives: "3"),
      Selection("$.size()", in: #"{"a": 1}"#, gives: "1"),
      Selection("$.a.length()", in: #"{"a": "text"}"#, gives: "null"),
      Selection("$.keys()", in: #"{"b": 1, "a": 2}"#, gives: #"["b", "a"]"#),
      Selection("$.min()", in: "[3, 1.5, \"x\", 2]", gives: "1.5"),
      Selection("$.max()", in: "[3, 1.5, 2]", gives: "3"),
      Selection("$.avg()", in: "[1, 2]", gives: "1.5"),
      Selection("$.sum()", in: "[1, 2]", gives: "3"),
      Selection("$.stddev()", in: "[1, 3]", gives: "1"),
      Selection("$.first()", in: "[7, 8]", gives: "7"),
      Selection("$.last()", in: "[7, 8]", gives: "8"),
      Selection("$.index(-2)", in: "[7, 8]", gives: "7"),
      Selection("$[*].length()", in: "[[1], [], 1]", gives: "[1, 0, null]"),
      Selection("$..n.sum()", in: #"[{"n": 1}, {"x": {"n": 2}}]"#, gives: "3"),
    ]
  )
  func values(_ selection: Selection) throws { try selection.check() }

  @Test(
    "take arguments: literals, and paths from the document or from what they are applied to",
    arguments: [
      Selection("$.a.append(3, 'x')", in: #"{"a": [1]}"#, gives: #"[1, 3, "x"]"#),
      Selection("$.a.append(2).sum()", in: #"{"a": [1]}"#, gives: "3"),
      Selection("$.sum($.a, $.b)", in: #"{"a": [1, 2], "b": 3}"#, gives: "6"),
      Selection("$.concat($.a.b,\"-\",@.c)", in: #"{"a": {"b": "x"}, "c": "y"}"#, gives: #""x-y""#),
    ]
  )
  func arguments(_ selection: Selection) throws { try selection.check() }

  @Test("fail where there is nothing to aggregate or to take")
  func failures() throws {
    #expect(throws: JSONPathError.noAggregate(function: "sum")) {
      try JSONPath(parsing: "$.sum()").evaluate(on: ["x"])
    }
    #expect(throws: JSONPathError.noElement(function: "last", count: 0)) {
      try JSONPath(parsing: "$.last()").evaluate(on: [])
    }
  }
}
