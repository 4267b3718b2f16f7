import ArgumentParser
import Glibc
import MachineGraphs

/// What a comment in Markdown asks for: a definition and how it is drawn, with paths relative to the Markdown's folder.
struct MarkdownMarker {
  /// The definition as the comment names it.
  let file: String
  /// The definition from the current folder.
  let path: String
  /// The format.
  let format: GraphFormat
  private let options: GraphOptions
  private let source: SourceOptions

  /// Reads the words of a comment.
  init(_ arguments: String, inFolder folder: String) throws(CommandFailure) {
    guard let words = ShellWords.split(arguments) else {
      throw CommandFailure("error: a quotation mark in the comment is not closed")
    }
    let command: GraphCommand
    do {
      command = try GraphCommand.parse(words)
    } catch {
      throw CommandFailure("error: \(GraphCommand.message(for: error))")
    }
    guard let file = command.file, file != FileContents.standardInput, command.output == nil, command.check == nil
    else {
      throw CommandFailure("error: the comment names a definition and says how it is drawn: \(Self.example)")
    }
    func located(_ path: String) -> String { path.hasPrefix("/") ? path : folder + path }
    self.file = file
    path = located(file)
    format = command.options.chosenFormat ?? .text
    var options = command.options
    options.history = options.history.map(located)
    self.options = options
    var source = command.source
    source.bindings = source.bindings.map(located)
    source.substitutions = source.substitutions.map(located)
    self.source = source
  }

  /// The picture.
  var drawing: GraphDrawing {
    get throws(CommandFailure) {
      try GraphDrawing(of: path, options, in: source, as: format, width: GraphDrawing.standardWidth)
    }
  }

  /// A comment that can be copied.
  static let example = "<!-- asldb graph FILE --format mermaid -->"

  /// A comment for a definition that can be put into a file.
  static func example(for file: String, in markdown: String) -> String {
    comment([relative(file, toFolder: markdown.folder), "--format", "mermaid"])
  }

  /// The comment that asks for a picture as the options of a command line do; by default one for Mermaid, which is
  /// drawn where Markdown is shown.
  static func comment(
    for file: String,
    _ options: GraphOptions,
    in source: SourceOptions,
    of markdown: String
  ) -> String {
    func moved(_ path: String) -> String { relative(path, toFolder: markdown.folder) }
    var (options, source) = (options, source)
    if options.chosenFormat == nil { options.format = .mermaid }
    options.history = options.history.map(moved)
    source.bindings = source.bindings.map(moved)
    source.substitutions = source.substitutions.map(moved)
    return comment([moved(file)] + options.words + source.words)
  }

  private static func comment(_ words: [String]) -> String { "<!-- asldb graph \(ShellWords.joined(words)) -->" }

  /// A path from the current folder as one from another folder, so that it holds wherever both are moved to.
  private static func relative(_ path: String, toFolder folder: String) -> String {
    let (file, folder) = (absolute(path), absolute(folder))
    let common = zip(file, folder).prefix { $0 == $1 }.count
    return (folder.dropFirst(common).map { _ in ".." } + file.dropFirst(common)).joined(separator: "/")
  }

  /// Whether two paths name one definition, however they are written.
  static func isSame(_ left: String, _ right: String) -> Bool { absolute(left) == absolute(right) }

  /// The names on the way from the root to what a path from the current folder leads to.
  private static func absolute(_ path: String) -> [Substring] {
    (path.hasPrefix("/") ? path : currentFolder + "/" + path).split(separator: "/").reduce(into: []) { names, name in
      if name == ".." { _ = names.popLast() } else if name != "." { names.append(name) }
    }
  }

  private static var currentFolder: String {
    guard let folder = unsafe getcwd(nil, 0) else { return "" }
    defer { unsafe free(folder) }
    return unsafe String(cString: folder)
  }
}
