import JSONModel
import JSONPathEngine
import Testing

@Suite("Paths")
struct PathTests {
  @Test(
    "name what they start from",
    arguments: [
      ("$", .data), ("$.a", .data), ("$[0]", .data), ("$$", .context), ("$$.Execution.Id", .context),
      ("$orders[0].id", .variable("orders")), ("$été_1", .variable("été_1")),
    ] as [(String, JSONPath.Root)]
  )
  func roots(text: String, root: JSONPath.Root) throws {
    #expect(try JSONPath(parsing: text).root == root)
  }

  @Test(
    "are definite when they select one value",
    arguments: [
      ("$", true), ("$.a[0]['b']", true), ("$['a','b']", true), ("$.a.length()", true), ("$..a.sum()", true),
      ("$['a','b'].c", false), ("$[0,1]", false), ("$[1:]", false), ("$.*", false), ("$..a", false),
      ("$[?(@.a)]", false), ("$..a[0]", false), ("$[*].length()", false),
    ]
  )
  func definiteness(text: String, isDefinite: Bool) throws {
    #expect(try JSONPath(parsing: text).isDefinite == isDefinite)
  }

  @Test("are evaluated on the value that their root names")
  func evaluation() throws {
    #expect(try JSONPath(parsing: "$$.Execution.Id").evaluate(on: ["Execution": ["Id": "x"]]) == "x")
    #expect(try JSONPath(parsing: "$orders[0].id").evaluate(on: [["id": 7]]) == 7)
  }

  @Test("are equal when they are written alike")
  func equality() throws {
    #expect(try JSONPath(parsing: "$.a") == JSONPath(parsing: "$.a"))
    #expect(try JSONPath(parsing: "$.a") != JSONPath(parsing: "$['a']"))
    #expect(try JSONPath(parsing: "$.a").description == "$.a")
  }
}
