import JSONModel
import JSONPathEngine
import Testing

@Suite("Errors")
struct ErrorTests {
  @Test(
    "say what is missing in the words of the service",
    arguments: [
      ("$.a", "{}", "No results for path: $['a']"),
      ("$.a.b", "{}", "Missing property in path $['a']"),
      ("$.no.such.path", "{}", "Missing property in path $['no']"),
      ("$.a.b", #"{"a": {}}"#, "No results for path: $['a']['b']"),
      ("$['a'][2]", #"{"a": [1]}"#, "No results for path: $['a'][2]"),
      ("$.a[2].b", #"{"a": [1]}"#, "No results for path: $['a'][2]['b']"),
      ("$.a[0]", #"{"a": null}"#, "The path $['a'] is null"),
      ("$.a.length()", "{}", "Missing property in path $['a']"),
    ]
  )
  func missing(path: String, document: String, message: String) throws {
    let path = try JSONPath(parsing: path)
    let document = try JSON(parsing: document)
    let error = #expect(throws: JSONPathError.self) { try path.evaluate(on: document) }
    #expect(error?.message == message)
  }

  @Test(
    "tell a value of the wrong kind from a missing one",
    arguments: [
      ("$.a.b", .notAnObject(member: "b", path: "$['a']", found: .string)),
      ("$.a.b.c", .notAnObject(member: "b", path: "$['a']", found: .string)),
      ("$.a['x','y']", .notAnObject(member: "x','y", path: "$['a']", found: .string)),
      ("$.a.b[*]", .notAnObject(member: "b", path: "$['a']", found: .string)),
      ("$.a[0]", .notAnArray(step: "[0]", path: "$['a']", found: .string)),
      ("$.a[1:]", .notAnArray(step: "[1:]", path: "$['a']", found: .string)),
      ("$[1:]", .notAnArray(step: "[1:]", path: "$", found: .object)),
      ("$.a[?(@.x)]", .notFilterable(step: "[?(@.x)]", path: "$['a']", found: .string)),
    ] as [(String, JSONPathError)]
  )
  func kinds(path: String, expected: JSONPathError) throws {
    let path = try JSONPath(parsing: path)
    #expect(throws: expected) { try path.evaluate(on: ["a": "text"]) }
  }

  @Test("describe a value that is no object as the service does")
  func notAnObject() throws {
    let message = JSONPathError.notAnObject(member: "b", path: "$['a']", found: .string).message
    #expect(
      message.hasPrefix("Expected to find an object with property ['b'] in path $['a'] but found 'java.lang.String'")
    )
  }
}
