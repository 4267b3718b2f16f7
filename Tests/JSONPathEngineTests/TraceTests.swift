import JSONModel
import JSONPathEngine
import Testing

@Suite("The trace of a path")
struct TraceTests {
  static let document: JSON = ["a": [["b": 1], ["b": 2], ["c": 3]]]

  @Test(
    "says what each step selects",
    arguments: [
      ("$.a[0].b", ["$", "$['a']", "$['a'][0]", "$['a'][0]['b']"], [1]),
      ("$.a[?(@.b > 1)].b", ["$", "$['a']", "$['a'][?(@.b > 1)]", "$['a'][?(@.b > 1)]['b']"], [2]),
      ("$..b", ["$", "$..['b']"], [1, 2]),
    ] as [(String, [String], [JSON])]
  )
  func steps(_ path: String, _ prefixes: [String], _ last: [JSON]) throws {
    let visits = try JSONPath(parsing: path).trace(on: Self.document)
    #expect(visits.map(\.path) == prefixes)
    #expect(visits.last?.nodes == last)
    #expect(visits.allSatisfy { $0.failure == nil })
  }

  @Test("ends with the error where a step can select nothing")
  func failure() throws {
    let visits = try JSONPath(parsing: "$.x.y").trace(on: Self.document)
    #expect(visits.map(\.path) == ["$", "$['x']"])
    #expect(visits.last?.failure != nil)
  }
}
