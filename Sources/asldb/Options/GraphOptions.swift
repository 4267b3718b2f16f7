import ArgumentParser
import MachineGraphs

/// How the graph of a definition is drawn.
struct GraphOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      text, line and ascii draw with characters, outline lists; mermaid, dot (Graphviz), svg and json are for other \
      programs. By default as the name of the file ends that is written or checked, else text.
      """,
      valueName: "format"
    )
  )
  var format: GraphFormat?

  @Flag(help: "The same as --format ascii.")
  var ascii = false

  @Option(
    help: ArgumentHelp(
      """
      How many columns there are; names and labels are shortened to fit, as far as they can be read. By default those of the \
      terminal, else 120; a file gets 120.
      """,
      valueName: "columns"
    )
  )
  var width: Int?

  @Option(
    help: ArgumentHelp(
      """
      Read from top to bottom (tb), from left to right (lr), or as it fits better (auto), which lists the states where \
      neither fits.
      """,
      valueName: "way"
    )
  )
  var direction = GraphExport.Reading.down

  @Option(help: ArgumentHelp("How much of each state is shown: full, compact, overview.", valueName: "level"))
  var zoom = Zoom.full

  @Option(
    help: ArgumentHelp(
      """
      Show what an execution did, as aws stepfunctions get-execution-history prints it, with execution data: the status of \
      each state, the ways that were taken with counts, how much is covered.
      """,
      valueName: "file"
    )
  )
  var history: String?

  mutating func validate() throws {
    if let width, width < 1 { throw ValidationError("--width must be at least 1") }
    if ascii, let format, format != .ascii {
      throw ValidationError(
        "--ascii is the same as --format ascii; leave out one of --ascii and --format \(format.rawValue)"
      )
    }
  }

  /// The format that is asked for; nothing when it is left to the name of a file.
  var chosenFormat: GraphFormat? { ascii ? .ascii : format }

  /// The options as words of a command line, those that were not given left out.
  var words: [String] {
    var words = chosenFormat.map { ["--format", $0.rawValue] } ?? []
    if let width { words += ["--width", String(width)] }
    if direction != .down { words += ["--direction", direction.rawValue] }
    if zoom != .full { words += ["--zoom", zoom.rawValue] }
    if let history { words += ["--history", history] }
    return words
  }
}

extension GraphFormat: ExpressibleByArgument {}
extension GraphExport.Reading: ExpressibleByArgument {}
extension Zoom: ExpressibleByArgument {}
