import ArgumentParser
import StatesLanguage

/// Prints what is wrong with definitions.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with definitions.",
    discussion: """
      Each FILE is a definition, '-' for standard input, a folder, or a pattern with *, ?, [a-z] and ** in quotes. A \
      folder stands for all files in it whose names end in .asl, .asl.json, .asl.yaml or .asl.yml. All machines of a \
      template are checked, unless one is named.

      Errors are what AWS refuses, with its codes; warnings are advice. The object of --format json has 'findings', \
      'unreadable', 'definitions', 'errors' and 'warnings'; a finding has 'file', 'severity' (error or warning), 'code', \
      'message', 'line', 'column', 'endLine', 'endColumn' (from 1, the end behind the last character), 'awsMessage' where \
      AWS's words are known, and 'location' (/States/Ship/Next) where AWS gives one.

      Ends with 0 without errors, with 1 when a definition has one (or with --strict a warning), with 2 when a file cannot be read.

      Codes of warnings, for --ignore:
      \(WarningCode.table)
      """
  )

  @Argument(help: "Definitions, folders or patterns.")
  var files: [String]

  @OptionGroup var source: SourceOptions
  @OptionGroup var workflow: WorkflowOptions
  @OptionGroup var options: CheckOptions

  func run() throws {
    var report = CheckReport()
    for argument in files { check(argument, into: &report) }
    for given in report.unknownSubstitutions {
      Console.complain(UnknownSubstitution(given: given, known: report.placeholders).text)
    }
    for failure in report.failures { Console.complain(failure) }
    try Console.say(report.text(as: options.format))
    if !report.failures.isEmpty { throw ExitCode.wrongUsage }
    if report.count(.error) > 0 || options.strict && report.hasWarnings { throw ExitCode.definitionWrong }
  }

  /// Checks what an argument names, so that a file that cannot be read does not hide the others.
  private func check(_ argument: String, into report: inout CheckReport) {
    do throws(CommandFailure) {
      for path in try FileSelection.paths(of: argument) { check(file: path, into: &report) }
    } catch {
      report.add(failure: error.text)
    }
  }

  /// Checks a file; of a template in which no machine is chosen, every machine.
  private func check(file path: String, into report: inout CheckReport) {
    do throws(CommandFailure) {
      let file = try SourceFile(reading: path)
      let machines: [String?] = try DefinitionFile.machines(of: file, using: source)
      for machine in machines.isEmpty ? [source.machine] : machines { check(file, machine, of: path, into: &report) }
    } catch {
      note(error, of: path, in: &report)
    }
  }

  private func check(_ file: SourceFile, _ machine: String?, of path: String, into report: inout CheckReport) {
    do throws(CommandFailure) {
      var source = source
      source.machine = machine
      let bindings = try source.bindings(for: path)
      let definition = try DefinitionFile(in: file, for: workflow.type, using: source, bindings)
      let ignored = options.ignored
      report.add(path, definition.allFindings.filter { !ignored.contains($0.code) })
      report.noteSubstitutions(of: definition)
    } catch {
      note(error, of: path, in: &report)
    }
  }

  private func note(_ failure: CommandFailure, of path: String, in report: inout CheckReport) {
    if let finding = failure.finding { report.add(path, [finding]) } else { report.add(failure: failure.text) }
  }
}
