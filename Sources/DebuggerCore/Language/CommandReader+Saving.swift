import Integrations

/// Mocks that are written into a file.
extension CommandReader {
  /// Takes the file and the test case, and whether the answers so far are meant as well: `mocks.json#Orders/Good all`.
  mutating func mockSaving() throws(CommandLineError) -> MockSaving {
    let start = self
    let selection = MockSelection(parsing: try word("a file, and a test case in it: mocks.json#Machine/Case"))
    let includesPast = take("all")
    let saving = MockSaving(to: selection, of: snapshot, includesPast: includesPast)
    guard saving.additions.mocks.isEmpty else { return saving }
    throw start.refusal(
      includesPast ? "no task has been answered up to this moment" : "no answer is kept; all saves those that tasks got"
    )
  }
}
