import JSONModel
import StatesLanguage
import Testing

@Suite("Texts that are no definition")
struct TextMistakeTests {
  static let mistakes: [Mistake] = [
    Mistake("⚑", .emptyDocument),
    Mistake("  \n⚑", .emptyDocument),
    Mistake("{\"StartAt\": ⚑}", .invalidJSON("found '}', expected a value")),
    Mistake("⚑[]", .notAnObject(found: .array)),
    Mistake("⚑\"Ship\"", .notAnObject(found: .string)),
    Mistake("⚑{}", .missingFields(["StartAt", "States"])),
  ]

  @Test("are diagnostics too", arguments: mistakes)
  func findsMistake(_ mistake: Mistake) { mistake.check() }

  @Test("bytes that are not UTF-8 have a position")
  func notUTF8() throws {
    let diagnostic = try #require(DefinitionLoader.load(Array("{\n\"A\": \"".utf8) + [0xFF]).diagnostics.first)
    #expect(diagnostic.range.lowerBound.line == 2)
    #expect(diagnostic.code == "INVALID_JSON_DESCRIPTION")
  }

  @Test("a name that stands twice is only a warning, and the last one counts")
  func duplicates() {
    Mistake(
      #"{"StartAt": "A", "States": {"A": {"Type": "Pass", ⚑"Type": "Succeed"}}}"#,
      .duplicateName("Type")
    ).check()
  }

  @Test("a broken definition still has an outline")
  func outline() throws {
    let outline = DefinitionLoader.load(Array(#"{"StartAt": "B", "States": {"A": 7, "B": {"Next": "C"}}}"#.utf8))
      .outline
    let states = try #require(outline?.states)
    #expect(states.map(\.name) == ["A", "B"])
    #expect(states[1].transitions.map(\.target.name) == ["C"])
    #expect(states[1].transitions[0].target.state == nil)
  }

  @Test("every cut of a definition gives diagnostics, never a crash")
  func cuts() {
    let text = Array(Definitions.everyType.utf8)
    for length in stride(from: 0, to: text.count, by: 7) {
      #expect(!DefinitionLoader.load(Array(text[..<length])).diagnostics.isEmpty)
    }
  }
}
