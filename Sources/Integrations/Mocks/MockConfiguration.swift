import JSONModel

/// A mock configuration in the format of Step Functions Local's MockConfigFile.
///
///     let configuration = try MockConfiguration(parsing: bytes)
///     let testCase = try configuration.testCase(MockSelection(parsing: "mocks.json#Orders/Declined").choice)
///
/// - Source: Step Functions guide, "Using mocked service integrations".
package struct MockConfiguration: Sendable, Equatable {
  /// All test cases of all machines, in the order of the text.
  package let cases: [MockCase]

  /// Reads a configuration.
  ///
  /// - Parameter bytes: JSON in UTF-8.
  /// - Throws: ``MockDiagnostics`` with everything that is wrong with it.
  package init(parsing bytes: [UInt8]) throws(MockDiagnostics) {
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(parsing: bytes)
    } catch {
      throw MockDiagnostics([MockDiagnostic(problem: .syntax(error.message), range: error.position..<error.position)])
    }
    var reader = MockReader()
    cases = reader.read(document)
    if !reader.diagnostics.isEmpty { throw MockDiagnostics(reader.diagnostics) }
  }

  /// The test case that is asked for.
  ///
  /// - Throws: ``MockSelectionError``, which tells what there is.
  package func testCase(_ choice: MockSelection.Choice) throws(MockSelectionError) -> MockCase {
    let found = cases.filter { choice.includes($0) }
    guard let first = found.first else { throw .noSuchCase(choice, known: cases.map(\.path)) }
    guard found.count == 1 else { throw .severalCases(choice, found: found.map(\.path)) }
    return first
  }
}
