/// The test case that mocks are added to, which need not be there yet.
package struct MockTarget: Sendable, Equatable {
  /// The state machine, as the configuration calls it.
  package let machine: String
  /// The name of the test case.
  package let testCase: String

  /// What a test case is called that nobody has named.
  private static let defaultCase = "Kept"

  /// Finds the test case that is meant.
  ///
  /// - Parameters:
  ///   - choice: What was said of it: without a name, the only one that there is.
  ///   - configuration: What there is; nothing when the file is to be made.
  ///   - machine: The state machine of a new test case, where neither says another one.
  /// - Throws: ``MockSelectionError`` when several are meant.
  package init(
    _ choice: MockSelection.Choice,
    in configuration: MockConfiguration?,
    orNewOf machine: String
  ) throws(MockSelectionError) {
    let cases = configuration?.cases ?? []
    let found = cases.filter { choice.includes($0) }
    guard found.count < 2 else { throw .severalCases(choice, found: found.map(\.path)) }
    let only = Set(cases.map(\.machine)).count == 1 ? cases.first?.machine : nil
    switch choice {
    case .of(let machine, let name): (self.machine, testCase) = (machine, name)
    case .named(let name): (self.machine, testCase) = (found.first?.machine ?? only ?? machine, name)
    case .only:
      (self.machine, testCase) = (found.first?.machine ?? machine, found.first?.name ?? Self.defaultCase)
    }
  }

  /// Its name with the machine's: `Machine/Case`.
  package var path: String { "\(machine)/\(testCase)" }
}
