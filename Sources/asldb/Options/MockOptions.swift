import ArgumentParser
import Integrations
import StatesLanguage

/// Which answers tasks get without anybody being asked.
struct MockOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Answer tasks from a file in the format of Step Functions Local's MockConfigFile.",
      valueName: "file#Machine/Case"
    )
  )
  var mocks: String?

  @OptionGroup var counting: MockCounterOptions

  /// The same options, with the mocks of the bindings where none are given.
  ///
  /// - Throws: That the bindings name a file that is not there.
  func filled(from bindings: Bindings) throws(CommandFailure) -> MockOptions {
    var filled = self
    filled.counting.counter = counting.counter ?? bindings.mockCounter
    guard mocks == nil else { return filled }
    try bindings.check(.mocks)
    filled.mocks = bindings.mocks
    return filled
  }

  /// Who answers from the test case that is asked for; without an option nobody does.
  ///
  /// - Throws: What is wrong with the file, or with the case for this machine.
  func connector(for machine: StateMachine) throws(CommandFailure) -> MockConnector? {
    guard let mocks else { return nil }
    let selection = MockSelection(parsing: mocks)
    let file = MockFile(path: selection.file, bytes: try FileContents.read(selection.file))
    let testCase = try file.testCase(selection.choice, for: machine)
    return MockConnector(testCase, of: selection.file, counting: counting.counter ?? .state)
  }

  /// Why a task has no mock that comes to nobody.
  var missing: MissingMock {
    mocks.map { mocks in
      let selection = MockSelection(parsing: mocks)
      return .notInCase(selection.choice.name, of: selection.file)
    } ?? .noFile
  }

  /// The file that is read.
  var file: String? { mocks.map { MockSelection(parsing: $0).file } }
}

extension MockSelection.Choice {
  /// The name of the test case, when it is chosen by that.
  fileprivate var name: String? {
    switch self {
    case .only: nil
    case .named(let name), .of(machine: _, let name): name
    }
  }
}
