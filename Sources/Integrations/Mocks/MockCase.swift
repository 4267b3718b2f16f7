package import JSONModel
package import StatesLanguage

/// A test case of a mock configuration: which states are mocked, and by what.
package struct MockCase: Sendable, Equatable {
  /// A state and what it gets; the key may also be a pattern of states, such as `Each[3]/Ship`.
  package struct Mock: Sendable, Equatable {
    /// The state's name, or the pattern as it is written.
    package let state: StateName
    /// Where the name stands.
    package let stateRange: Range<SourcePosition>
    /// What it gets.
    package let response: MockedResponse
  }

  /// The state machine that it is for, as the configuration calls it.
  package let machine: String
  /// Its name.
  package let name: String
  /// Its mocks, in the order of the text; no state has two.
  package let mocks: [Mock]

  /// Its name with the machine's: `Machine/Case`.
  package var path: String { "\(machine)/\(name)" }
}
