import JSONModel
import Testing

@Suite("Deep nesting")
struct NestingTests {
  static func arrays(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  @Test("is read, compared, hashed and written up to the limit")
  func atLimit() throws {
    let text = Self.arrays(JSONParser.defaultDepthLimit)
    let value = try JSON(parsing: text)
    #expect(try JSON(parsing: text) == value)
    #expect(Set([value, value]).count == 1)
    #expect(value.text() == text)
    #expect(value.utf8Count == text.utf8.count)
    #expect(JSONDifference.between(value, value).isEmpty)
    #expect(try JSONDocument(parsing: text).value == value)
  }

  @Test("is refused beyond the limit")
  func beyondLimit() throws {
    let limit = JSONParser.defaultDepthLimit
    let error = try #require(throws: JSONSyntaxError.self) { try JSON(parsing: Self.arrays(limit + 1)) }
    #expect(error.problem == .tooDeep(limit: limit))
    #expect(error.position.column == limit + 1)
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse("[[]]", depthLimit: 1) }
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse("[]", depthLimit: 0) }
    #expect(try JSONParser.parse("[[],{}]", depthLimit: 2) == [[], [:]])
  }

  @Test("costs the parser no stack", arguments: ["[", "[{\"\":", "{\"a\":[1,"])
  func noRecursion(_ opening: String) throws {
    let text = String(repeating: opening, count: 100_000)
    let error = try #require(throws: JSONSyntaxError.self) { try JSONParser.parse(text, depthLimit: 1_000_000) }
    #expect(error.position.offset == text.utf8.count)
  }
}
