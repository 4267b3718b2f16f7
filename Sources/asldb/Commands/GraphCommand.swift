import ArgumentParser
import GraphLayout
import MachineGraphs
import StatesLanguage
import TerminalUI

/// Prints the graph of a definition.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw the graph of a definition as text."
  )

  @Argument(help: "The definition.")
  var file: String

  @OptionGroup var source: SourceOptions

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Option(help: "How many columns there are; names are shortened to fit. By default those of the terminal, else 120.")
  var width: Int?

  mutating func validate() throws {
    if let width, width < 1 { throw ValidationError("--width must be at least 1") }
  }

  func run() throws {
    let definition = try DefinitionFile(reading: file, using: source, source.bindings(for: file))
    definition.complainOfSubstitutions()
    guard let outline = definition.loaded.outline else { _ = try definition.machine; return }
    let columns = width ?? TerminalWidth.ofStandardOutput ?? 120
    let options = PictureOptions(glyphs: ascii ? .ascii : .rich)
    let text =
      outline.states.isEmpty
      ? "(no states)\n" : MachinePicture.fitting(outline, width: columns, options: options).drawing().text
    try Console.say(text, terminator: "")
    guard !definition.findings.isEmpty else { return }
    Console.complain("\(file): drawn as far as it can be understood; asldb check says what is wrong with it")
  }
}
