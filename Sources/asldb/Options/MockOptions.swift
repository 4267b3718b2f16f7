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

  /// The same options, with the mocks of the bindings where none are given.
  ///
  /// - Throws: That the bindings name a file that is not there.
  func filled(from bindings: Bindings) throws(CommandFailure) -> MockOptions {
    guard mocks == nil else { return self }
    try bindings.check(.mocks)
    var filled = self
    filled.mocks = bindings.mocks
    return filled
  }

  /// The test case that is asked for; without an option there is none.
  ///
  /// - Throws: What is wrong with the file, or with the case for this machine.
  func testCase(for machine: StateMachine) throws(CommandFailure) -> MockCase? {
    guard let mocks else { return nil }
    let selection = MockSelection(parsing: mocks)
    let file = MockFile(path: selection.file, bytes: try FileContents.read(selection.file))
    return try file.testCase(selection.choice, for: machine)
  }
}
