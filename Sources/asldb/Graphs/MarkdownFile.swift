import ArgumentParser
import MachineGraphs

/// A file of Markdown with pictures of definitions.
struct MarkdownFile {
  /// A picture that is not what its comment asks for.
  struct Stale {
    let picture: MarkdownPictures.Picture
    /// The lines that should be there.
    let lines: [Substring]
    /// What is wrong, with the place.
    let message: String
  }

  private let path: String
  private let pictures: MarkdownPictures

  /// Whether a path is that of a file of Markdown.
  static func isNamed(by path: String) -> Bool {
    ["md", "markdown"].contains(path.split(separator: ".").last?.lowercased())
  }

  /// Reads a file.
  init(reading path: String) throws(CommandFailure) {
    self.path = path
    guard let text = String(validating: try FileContents.read(path), as: UTF8.self) else {
      throw CommandFailure("error: \(path) is no text in UTF-8")
    }
    pictures = MarkdownPictures(in: text)
  }

  /// Begins a file that is not there yet, with one comment.
  init(beginning path: String, with comment: String) {
    self.path = path
    pictures = MarkdownPictures(in: comment + "\n")
  }

  /// How many pictures there are: all, or those of a definition.
  func count(of file: String?) throws(CommandFailure) -> Int {
    try collect { picture throws(CommandFailure) in try request(of: picture, for: file) }.count
  }

  /// The pictures that are not what their comments ask for: of all, or of those of a definition.
  ///
  /// - Throws: That there is none to look at, or which cannot be drawn.
  func stale(of file: String?) throws(CommandFailure) -> [Stale] {
    let found = try collect { picture throws(CommandFailure) -> [Stale]? in
      guard let request = try request(of: picture, for: file) else { return nil }
      let text = try request.drawing.text
      let lines = pictures.block(for: picture, of: text, fence: request.format.fence)
      return stale(picture, of: request.file, lines).map { [$0] } ?? []
    }
    guard !found.isEmpty else {
      let subject = file.map { " of \($0)" } ?? ""
      let example = MarkdownMarker.example(for: file ?? "FILE", in: path)
      throw CommandFailure(
        "error: \(path) has no picture\(subject); put a line where it is to stand, such as \(example)"
      )
    }
    return found.flatMap(\.self)
  }

  /// Whether a picture has not the lines that it should have.
  private func stale(_ picture: MarkdownPictures.Picture, of file: String, _ lines: [Substring]) -> Stale? {
    guard let difference = StalePicture(Array(pictures.lines[picture.block]), lines) else { return nil }
    let place = "\(path):\(picture.block.lowerBound + difference.line)"
    let message =
      picture.block.isEmpty
      ? "\(path):\(picture.marker + 1): error: there is no picture below this line yet"
      : "\(place): error: this is not the graph of \(file) any more\n\(difference.text)"
    return Stale(picture: picture, lines: lines, message: message)
  }

  /// Writes the file with pictures as they should be.
  func renew(_ stale: [Stale]) throws(CommandFailure) {
    guard !stale.isEmpty else { return }
    let bytes = Array(pictures.text(with: stale.map { ($0.picture, $0.lines) }).utf8)
    try Folder.hasRegularFile(path) ? FileContents.replace(path, with: bytes) : FileContents.write(bytes, to: path)
  }

  // MARK: Comments

  /// What a picture's comment asks for; nothing when that is no picture of a definition.
  private func request(
    of picture: MarkdownPictures.Picture,
    for file: String?
  ) throws(CommandFailure) -> MarkdownMarker? {
    let request = try MarkdownMarker(picture.arguments, inFolder: path.folder)
    return file.map { MarkdownMarker.isSame($0, request.path) } ?? true ? request : nil
  }

  /// Does something with each picture, and says of all failures together which comments are to blame.
  private func collect<Result>(
    _ work: (MarkdownPictures.Picture) throws(CommandFailure) -> Result?
  ) throws(CommandFailure) -> [Result] {
    var results: [Result] = []
    var failures = pictures.misplaced.map {
      "\(path):\($0 + 1): a comment that asks for a picture stands in one line, and in no other text"
    }
    for picture in pictures.pictures {
      do throws(CommandFailure) {
        if let result = try work(picture) { results.append(result) }
      } catch {
        let place = "\(path):\(picture.marker + 1):\(picture.indent.count + 1)"
        failures.append("\(place): the picture that this line asks for cannot be drawn\n\(error.text)")
      }
    }
    guard failures.isEmpty else { throw CommandFailure(failures.joined(separator: "\n")) }
    return results
  }
}
