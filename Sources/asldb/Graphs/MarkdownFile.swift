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
  private let text: String

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
    self.text = text
    pictures = MarkdownPictures(in: text)
  }

  /// How many pictures there are: all, or those of a definition.
  func count(of file: String?) throws(CommandFailure) -> Int { try requests(of: file).count }

  /// The pictures that are not what their comments ask for: of all, or of those of a definition.
  ///
  /// - Throws: That there is none to look at, or that one cannot be drawn.
  func stale(of file: String?) throws(CommandFailure) -> [Stale] {
    let requests = try requests(of: file)
    guard !requests.isEmpty else {
      let subject = file.map { " of \($0)" } ?? ""
      let example = MarkdownMarker.example(for: file ?? "FILE", in: path)
      throw CommandFailure(
        "error: \(path) has no picture\(subject); put a line where it is to stand, such as \(example)"
      )
    }
    var stale: [Stale] = []
    for (picture, request) in requests {
      let lines = try lines(of: picture, request)
      let old = Array(pictures.lines[picture.block])
      guard let difference = StalePicture(old, lines) else { continue }
      let place = "\(path):\(picture.block.lowerBound + difference.line)"
      let message =
        picture.block.isEmpty
        ? "\(path):\(picture.marker + 1): error: there is no picture below this line yet"
        : "\(place): error: this is not the graph of \(request.file) any more\n\(difference.text)"
      stale.append(Stale(picture: picture, lines: lines, message: message))
    }
    return stale
  }

  /// Writes the file with pictures as they should be.
  func renew(_ stale: [Stale]) throws(CommandFailure) {
    guard !stale.isEmpty else { return }
    let text = pictures.text(with: stale.map { ($0.picture, $0.lines) })
    try FileContents.replace(path, with: Array(text.utf8))
  }

  // MARK: Comments

  private func requests(
    of file: String?
  ) throws(CommandFailure) -> [(picture: MarkdownPictures.Picture, request: MarkdownMarker)] {
    var requests: [(picture: MarkdownPictures.Picture, request: MarkdownMarker)] = []
    for picture in pictures.pictures {
      let request = try located(picture) { () throws(CommandFailure) in
        try MarkdownMarker(picture.arguments, inFolder: path.folder)
      }
      if file.map({ MarkdownMarker.isSame($0, request.path) }) ?? true { requests.append((picture, request)) }
    }
    return requests
  }

  private func lines(
    of picture: MarkdownPictures.Picture,
    _ request: MarkdownMarker
  ) throws(CommandFailure) -> [Substring] {
    let drawing = try located(picture) { () throws(CommandFailure) in try request.drawing }
    return pictures.block(for: picture, of: drawing.text, fence: request.format.fence)
  }

  /// Says of a failure which comment is to blame.
  private func located<Result>(
    _ picture: MarkdownPictures.Picture,
    _ work: () throws(CommandFailure) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(CommandFailure) {
      return try work()
    } catch {
      throw CommandFailure(
        "\(path):\(picture.marker + 1): the picture that this line asks for cannot be drawn\n\(error.text)"
      )
    }
  }
}
