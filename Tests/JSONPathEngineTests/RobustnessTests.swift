import JSONModel
import JSONPathEngine
import Testing

@Suite("Robustness")
struct RobustnessTests {
  /// A small generator whose numbers depend on its seed alone.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let fragments = [
    "$", "@", ".", "..", "[", "]", "(", ")", "?", "*", ",", ":", "-", "'", "\"", "\\", "\\u", " ", "!", "=", "==", "<",
    "&&", "||", "=~", "/", "/i", "0", "-1", "99999999999", "1e", "é", "😀", "{", "}", "in", "size", "length()", "null",
  ]

  /// The text with some characters removed, doubled or replaced.
  private func mutated(_ text: String, with generator: inout Seeded) -> String {
    var characters = Array(text)
    for _ in 0...Int.random(in: 0...2, using: &generator) {
      let place = Int.random(in: 0...characters.count, using: &generator)
      let end = min(place + Int.random(in: 0...2, using: &generator), characters.count)
      let fragment = Self.fragments[Int.random(in: 0..<Self.fragments.count, using: &generator)]
      characters.replaceSubrange(place..<end, with: Array(fragment))
    }
    return String(characters)
  }

  @Test(
    "any text gives a value or a typed error",
    .enabled(if: SharedCases.exist, "the shared case file is not beside the repository")
  )
  func mutations() throws {
    var generator = Seeded(state: 2_026)
    var accepted = 0
    for shared in try SharedCases.all() {
      for _ in 0..<8 {
        let text = mutated(shared.selector, with: &generator)
        guard let path = accept(text) else { continue }
        accepted += 1
        _ = try? path.evaluate(on: shared.document)
      }
    }
    #expect(accepted > 500)
  }

  /// The path of a text, or nothing when the text is refused with a place inside of it.
  private func accept(_ text: String) -> JSONPath? {
    do {
      return try JSONPath(parsing: text)
    } catch {
      #expect((0...text.utf8.count).contains(error.offset), "\(text): \(error)")
      #expect(!error.message.isEmpty)
      return nil
    }
  }

  @Test("a deep document costs no stack")
  func deepDocuments() throws {
    var document: JSON = ["leaf": 1]
    for _ in 0..<10_000 { document = ["a": document] }
    #expect(try JSONPath(parsing: "$..leaf").evaluate(on: document) == [1])
    #expect(try JSONPath(parsing: "$..*.length()").evaluate(on: document) == 10_001)
  }

  @Test(
    "a path is not deeper or longer than the engine can bear",
    arguments: [
      String(repeating: "(", count: 100_000), String(repeating: "!", count: 100_000) + "@.a",
      String(repeating: "@[?(", count: 100_000), "@.a == " + String(repeating: "[", count: 100_000),
      "@.a =~ /" + String(repeating: "(", count: 1_000) + String(repeating: ")", count: 1_000) + "/",
      String(repeating: "@.a && ", count: 50_000) + "@.a",
    ]
  )
  func complexity(condition: String) {
    _ = accept("$[?(\(condition))]").flatMap { try? $0.evaluate(on: [["a": 1]]) }
  }

  @Test("a path has at most a thousand steps")
  func length() throws {
    #expect(throws: Never.self) { try JSONPath(parsing: "$" + String(repeating: ".a", count: 1_000)) }
    let error = #expect(throws: JSONPathSyntaxError.self) {
      try JSONPath(parsing: "$" + String(repeating: ".a", count: 1_001))
    }
    #expect(error?.problem == .tooComplex(limit: 1_000, of: "steps in a path"))
    #expect(error?.offset == 2_002)
  }

  @Test("matches without end are stopped")
  func explosion() throws {
    var document: JSON = 1
    for _ in 0..<2_000 { document = [document] }
    let path = try JSONPath(parsing: "$..*..*")
    #expect(throws: JSONPathError.tooManyMatches(limit: 1_000_000)) { try path.evaluate(on: document) }
  }
}
