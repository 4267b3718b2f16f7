import Integrations
import MachineGraphs
import StatesLanguage

/// The graph of a definition in a file, drawn as options say.
struct GraphDrawing {
  /// All of it.
  let text: String
  /// What there is to say about it on standard error.
  let complaints: [String]

  /// How many columns there are where nothing else says it.
  static let standardWidth = 120

  /// Draws a definition.
  ///
  /// - Parameters:
  ///   - file: The argument that names the definition.
  ///   - options: How it is drawn.
  ///   - source: Where in the file it is.
  ///   - format: The format, unless the options have one.
  ///   - width: How many columns there are, unless the options say it.
  /// - Throws: Why there is nothing to draw, or that the history is not of this definition.
  init(
    of file: String,
    _ options: GraphOptions,
    in source: SourceOptions,
    as format: GraphFormat,
    width: Int
  ) throws(CommandFailure) {
    let definition = try DefinitionFile(reading: file, using: source, try source.bindings(for: file))
    definition.complainOfSubstitutions()
    guard let outline = definition.loaded.outline else {
      _ = try definition.machine
      throw CommandFailure("\(file): error: there is no definition to draw")
    }
    let export = GraphExport(
      outline,
      width: options.width ?? width,
      reading: options.direction,
      zoom: options.zoom,
      run: try options.history.map { path throws(CommandFailure) in try Self.run(path, of: outline) }
    )
    let written = export.written(in: options.chosenFormat ?? format)
    text = written.text
    let fault =
      definition.findings.isEmpty
      ? nil : "drawn as far as it can be understood; asldb check says what is wrong with it"
    complaints = [fault, Self.complaint(of: written.room, width: export.width)].compactMap(\.self)
      .map { "\(file): \($0)" }
  }

  /// What there is to say when a picture has not enough columns.
  private static func complaint(of room: GraphText.Room, width: Int) -> String? {
    switch room {
    case .enough: nil
    case .exceeded(let columns):
      "the picture is \(columns) columns wide, of \(width); --zoom compact, --direction auto or --format outline can be "
        + "narrower"
    case .listed(let columns):
      "a picture would be \(columns) columns wide, of \(width), so the states are listed; --direction tb draws them"
    }
  }

  private static func run(_ path: String, of outline: DefinitionOutline) throws(CommandFailure) -> MachineRun {
    let file = try HistoryFile(try FileContents.read(path), named: path)
    do throws(HistoryMisfit) {
      return try MachineRun(file.history, of: outline)
    } catch {
      throw CommandFailure("\(file.path): error: \(error.message)")
    }
  }
}
