import ArgumentParser
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
    "<!-- asldb graph \(ShellWords.joined([relative(file, toFolder: markdown.folder)])) --format mermaid -->"
  }

  /// A path from the current folder as one from another folder.
  private static func relative(_ path: String, toFolder folder: String) -> String {
    guard !path.hasPrefix("/"), !folder.hasPrefix("/") else { return path }
    let (file, folder) = (normal(path), normal(folder))
    let common = zip(file, folder).prefix { $0 == $1 }.count
    guard !folder.dropFirst(common).contains("..") else { return path }
    return (folder.dropFirst(common).map { _ in ".." } + file.dropFirst(common)).joined(separator: "/")
  }

  /// Whether two paths name one definition, however they are written.
  static func isSame(_ left: String, _ right: String) -> Bool { normal(left) == normal(right) }

  private static func normal(_ path: String) -> [Substring] {
    path.split(separator: "/").reduce(into: path.hasPrefix("/") ? ["/"] : []) { parts, part in
      if part == "." { return }
      if part == "..", let last = parts.last, last != "..", last != "/" {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
  }
}
