import ArgumentParser
import JSONModel
import MachineGraphs

/// Draws the graph of a definition, and keeps committed pictures fresh.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw the graph of a definition, for a terminal, a pull request or another program.",
    discussion: """
      Nothing of a definition is refused: what is missing or not understood is drawn and marked.

      --output writes the picture to a file. A file of Markdown keeps pictures in fenced blocks, each below a comment that \
      says how it is drawn, with paths relative to that file:

        <!-- asldb graph order.asl.json --format mermaid -->

      asldb graph --output README.md draws all of them anew, asldb graph order.asl.json --output README.md those of one \
      definition; a comment without a block gets one. A file of Markdown that is not there yet is begun with a picture of \
      the definition, and a comment that has the options.

      --check says whether a file, or each picture in a file of Markdown, is what would be drawn now. It ends with 0 when it \
      is, with 1 when it is not: then the first line that differs is shown and the command that renews it. So a job that runs \
      asldb graph --check README.md fails when a picture was forgotten.
      """
  )

  @Argument(help: "The definition; not needed with --check or --output of a file of Markdown.")
  var file: String?

  @OptionGroup var options: GraphOptions
  @OptionGroup var source: SourceOptions

  @Option(help: ArgumentHelp("Write the picture to a file, or renew those in a file of Markdown.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Say whether a file, or a file of Markdown, still has what would be drawn; 1 when it does not.",
      valueName: "file"
    )
  )
  var check: String?

  mutating func validate() throws {
    if output != nil, check != nil { throw ValidationError("--check looks and --output writes; leave out one of them") }
    let markdown = (output ?? check).flatMap { MarkdownFile.isNamed(by: $0) ? $0 : nil }
    if let markdown, isNew(markdown) {
      if file == nil { throw ValidationError("there is no \(markdown); name a definition to begin it with") }
      if file == FileContents.standardInput || options.history == FileContents.standardInput {
        throw ValidationError("in \(markdown) a comment names the definition; standard input has no name")
      }
    } else if let markdown, !options.words.isEmpty {
      throw ValidationError(
        "in \(markdown) the comment above a picture says how it is drawn; leave out \(options.words[0])"
      )
    }
    if file == nil, markdown == nil { throw ValidationError("name the definition to draw") }
    if let output, markdown == nil, [file, options.history].contains(where: { $0.map { isSame($0, output) } ?? false })
    {
      throw ValidationError("--output \(output) would write over what is read; name another file")
    }
    if let output, markdown == nil, options.format == nil, !options.ascii, isOfUnknownFormat(output) {
      throw ValidationError("the ending of \(output) names no format; choose one with --format")
    }
    if file == FileContents.standardInput, options.history == FileContents.standardInput {
      throw ValidationError("definition and history cannot both be standard input")
    }
  }

  /// Whether a file of Markdown is to be begun.
  private func isNew(_ markdown: String) -> Bool { output != nil && !FileContents.exists(markdown) }

  /// Whether two paths lead to the same file.
  private func isSame(_ left: String, _ right: String) -> Bool {
    FileIdentity(of: left).map { $0 == FileIdentity(of: right) } ?? false
  }

  /// Whether a state machine is in a file, over which no picture is written.
  private func isDefinition(_ path: String) -> Bool {
    guard Folder.hasRegularFile(path), let bytes = try? FileContents.bytes(of: path) else { return false }
    return (try? JSON(parsing: bytes))?["States"] != nil
  }

  private func isOfUnknownFormat(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.contains(".") && !name.hasPrefix(".") && GraphFormat(ofFile: path) == nil
  }

  func run() throws {
    if let path = check ?? output, MarkdownFile.isNamed(by: path) {
      if let file, isNew(path) { return try beginMarkdown(path, with: file) }
      return check == nil ? try renewMarkdown(path) : try checkMarkdown(path)
    }
    guard let file else { return }
    if let check { return try checkPicture(check, of: file) }
    if let output, isDefinition(output) {
      throw CommandFailure("error: \(output) is a state machine; name another file for the picture")
    }
    let drawing = try drawing(of: file, for: output)
    for complaint in drawing.complaints { Console.complain(complaint) }
    guard let output else { return try Console.say(drawing.text, terminator: "") }
    let bytes = Array(drawing.text.utf8)
    try Folder.hasRegularFile(output)
      ? FileContents.replace(output, with: bytes) : FileContents.write(bytes, to: output)
  }

  private func drawing(of file: String, for path: String?) throws(CommandFailure) -> GraphDrawing {
    try GraphDrawing(
      of: file,
      options,
      in: source,
      as: path.flatMap(GraphFormat.init(ofFile:)) ?? .text,
      width: path == nil ? TerminalWidth.ofStandardOutput ?? GraphDrawing.standardWidth : GraphDrawing.standardWidth
    )
  }

  // MARK: Pictures in files of their own

  private func checkPicture(_ path: String, of file: String) throws {
    let drawing = try drawing(of: file, for: path)
    let words = ["asldb", "graph", file] + options.words + source.words + ["--output", path]
    guard FileContents.exists(path) else {
      throw CommandFailure("error: there is no \(path); make it with: \(ShellWords.joined(words))")
    }
    let old = String(decoding: try FileContents.read(path), as: UTF8.self)
    guard let difference = StalePicture(StalePicture.lines(of: old), StalePicture.lines(of: drawing.text)) else {
      return try Console.say("\(path) is the graph of \(file)")
    }
    throw CommandFailure(
      "\(path):\(difference.line): error: this is not the graph of \(file) any more\n\(difference.text)\n"
        + "renew it with: \(ShellWords.joined(words))",
      code: .stalePicture
    )
  }

  // MARK: Pictures in Markdown

  private func checkMarkdown(_ path: String) throws {
    let markdown = try MarkdownFile(reading: path)
    let stale = try markdown.stale(of: file)
    guard !stale.isEmpty else {
      return try Console.say("\(path): \(pictures(try markdown.count(of: file))) up to date")
    }
    let words = ["asldb", "graph"] + (file.map { [$0] } ?? []) + ["--output", path]
    let renewal = "renew with: \(ShellWords.joined(words))"
    throw CommandFailure((stale.map(\.message) + [renewal]).joined(separator: "\n"), code: .stalePicture)
  }

  private func beginMarkdown(_ path: String, with file: String) throws {
    let comment = MarkdownMarker.comment(for: file, options, in: source, of: path)
    let markdown = MarkdownFile(beginning: path, with: comment)
    try markdown.renew(try markdown.stale(of: nil))
    try Console.say("\(path): begun with 1 picture")
  }

  private func renewMarkdown(_ path: String) throws {
    let markdown = try MarkdownFile(reading: path)
    let stale = try markdown.stale(of: file)
    try markdown.renew(stale)
    try Console.say("\(path): \(pictures(try markdown.count(of: file))), \(stale.count) renewed")
  }

  private func pictures(_ count: Int) -> String { count == 1 ? "1 picture" : "\(count) pictures" }
}

extension ExitCode {
  /// A picture is not what would be drawn now.
  static let stalePicture = ExitCode(1)
}
