import JSONModel
import JSONPathEngine
import Testing

@Suite("Reference paths")
struct ReferencePathTests {
  @Test("have names and indices for steps")
  func steps() throws {
    #expect(try ReferencePath(parsing: "$").steps.isEmpty)
    #expect(try ReferencePath(parsing: "$.a['b c'][2]").steps == [.member("a"), .member("b c"), .index(2)])
    #expect(try ReferencePath(parsing: "$$.Map.Item").path.root == .context)
  }

  @Test(
    "refuse operators that can select several values",
    arguments: [
      BadPath("$.a⚑[*]", .notSingular("[*]")),
      BadPath("$.⚑*", .notSingular("[*]")),
      BadPath("$.ä⚑[0,1]", .notSingular("[0,1]")),
      BadPath("$⚑[1:]", .notSingular("[1:]")),
      BadPath("$.a⚑['b','c']", .notSingular("['b','c']")),
      BadPath("$.a⚑[?(@.x)]", .notSingular("[?(@.x)]")),
      BadPath("$..⚑a", .notSingular("..['a']")),
      BadPath("$.a.⚑length()", .notSingular(".length()")),
      BadPath("⚑a.b", .unexpected(found: "a", expected: "'$'")),
    ]
  )
  func refusals(_ bad: BadPath) throws {
    let error = #expect(throws: JSONPathSyntaxError.self) { try ReferencePath(parsing: bad.text) }
    #expect(error?.problem == bad.problem)
    #expect(error?.offset == bad.offset)
  }

  @Test("give the value at their place, when there is one")
  func values() throws {
    let document: JSON = ["a": [1, .null]]
    #expect(try ReferencePath(parsing: "$").value(in: document) == document)
    #expect(try ReferencePath(parsing: "$.a[0]").value(in: document) == 1)
    #expect(try ReferencePath(parsing: "$.a[1]").value(in: document) == .null)
    #expect(try ReferencePath(parsing: "$.a[2]").value(in: document) == nil)
    #expect(try ReferencePath(parsing: "$.a.b").value(in: document) == nil)
  }

  @Test(
    "put a value at their place and create the objects on the way",
    arguments: [
      ("$", #"{"a": 1}"#, "9"),
      ("$.b", #"{"a": 1}"#, #"{"a": 1, "b": 9}"#),
      ("$.a", #"{"a": 1, "b": 2}"#, #"{"a": 9, "b": 2}"#),
      ("$.x.y.z", #"{"a": 1}"#, #"{"a": 1, "x": {"y": {"z": 9}}}"#),
      ("$.a[1]", #"{"a": [1, 2, 3]}"#, #"{"a": [1, 9, 3]}"#),
      ("$.a[-1].k", #"{"a": [1, {}]}"#, #"{"a": [1, {"k": 9}]}"#),
      ("$[0]", "[1]", "[9]"),
    ]
  )
  func setting(path: String, document: String, expected: String) throws {
    let result = try ReferencePath(parsing: path).setting(9, in: JSON(parsing: document))
    #expect(result.text() == (try JSON(parsing: expected).text()))
  }

  @Test(
    "cannot put a value where a container of another kind stands, or outside of an array",
    arguments: [
      ("$.a", "[]", .notAnObject(member: "a", path: "$", found: .array)),
      ("$.a.b", #"{"a": null}"#, .notAnObject(member: "b", path: "$['a']", found: .null)),
      ("$.a[0]", #"{"a": {}}"#, .notAnArray(step: "[0]", path: "$['a']", found: .object)),
      ("$.a[0]", "{}", .missingMember(path: "$['a']")),
      ("$.a[2]", #"{"a": [1]}"#, .indexOutOfBounds(index: 2, count: 1, path: "$['a']")),
      ("$.a[-2]", #"{"a": [1]}"#, .indexOutOfBounds(index: -2, count: 1, path: "$['a']")),
    ] as [(String, String, JSONPathError)]
  )
  func settingFails(path: String, document: String, expected: JSONPathError) throws {
    let path = try ReferencePath(parsing: path)
    let document = try JSON(parsing: document)
    #expect(throws: expected) { try path.setting(9, in: document) }
  }
}
