import JSONModel
import StatesLanguage
import Testing

/// A definition with a mistake: `⚑` stands before what is to blame.
struct Mistake: Sendable, CustomTestStringConvertible {
  /// What the row is called in a report.
  let testDescription: String
  /// The definition without marks.
  let text: String
  /// Where marks stood, in bytes.
  let offsets: [Int]
  /// What is wrong, in the order of the marks.
  let problems: [Diagnostic.Problem]
  /// The type of machine.
  let workflow: WorkflowType

  /// A mistake somewhere in a whole definition.
  init(_ marked: String, _ problems: Diagnostic.Problem..., workflow: WorkflowType = .standard) {
    self.init(marked, problems: problems, workflow: workflow)
  }

  /// A mistake in the only state of a definition.
  static func inState(
    _ marked: String,
    _ problems: Diagnostic.Problem...,
    workflow: WorkflowType = .standard
  ) -> Mistake {
    Mistake(#"{"StartAt": "A", "States": {"A": \#(marked)}}"#, problems: problems, workflow: workflow)
  }

  /// A mistake with any number of problems.
  init(_ marked: String, problems: [Diagnostic.Problem], workflow: WorkflowType = .standard) {
    testDescription = marked
    let pieces = marked.split(separator: "⚑", omittingEmptySubsequences: false)
    text = pieces.joined()
    offsets = pieces.dropLast().indices.map { pieces[...$0].reduce(0) { $0 + $1.utf8.count } }
    self.problems = problems
    self.workflow = workflow
  }

  /// Checks that loading finds exactly these problems, there.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let loaded = DefinitionLoader.load(Array(text.utf8), for: workflow)
    #expect(loaded.diagnostics.map(\.problem) == problems, sourceLocation: sourceLocation)
    #expect(loaded.diagnostics.map(\.range.lowerBound.offset) == offsets, sourceLocation: sourceLocation)
    let isError = problems.contains { $0.severity == .error }
    #expect((loaded.machine == nil) == isError, sourceLocation: sourceLocation)
  }
}
