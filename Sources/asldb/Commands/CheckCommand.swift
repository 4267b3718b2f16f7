import ArgumentParser
import StatesLanguage

/// Prints what is wrong with definitions.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with definitions.",
    discussion: "Ends with 2 when a definition has an error; warnings alone are no failure."
  )

  @Argument(help: "The definitions.")
  var files: [String]

  func run() throws {
    let allAreGood = files.map(check).allSatisfy(\.self)
    if !allAreGood { throw ExitCode.wrongUsage }
  }

  /// Checks one file, so that one that cannot be read does not hide the others.
  private func check(_ path: String) -> Bool {
    do throws(CommandFailure) {
      let definition = try DefinitionFile(reading: path)
      for finding in definition.findings { print(finding.text) }
      if definition.findings.isEmpty { print("\(path): no problems") }
      return definition.loaded.machine != nil
    } catch {
      Console.complain(error.text)
      return false
    }
  }
}
