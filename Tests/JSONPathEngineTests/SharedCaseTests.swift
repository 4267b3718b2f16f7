import JSONPathEngine
import Testing

@Suite(.enabled(if: SharedCases.exist, "the shared case file is not beside the repository"))
struct SharedCaseTests {
  @Test("gives the outcome of every shared case")
  func outcomes() throws {
    for shared in try SharedCases.all() {
      #expect(shared.run() == shared.outcome, "\(shared)")
    }
  }

  @Test("knows which paths of the shared cases are definite")
  func definiteness() throws {
    for shared in try SharedCases.all() {
      guard let isDefinite = shared.isDefinite else { continue }
      #expect(try JSONPath(parsing: shared.selector).isDefinite == isDefinite, "\(shared)")
    }
  }
}
