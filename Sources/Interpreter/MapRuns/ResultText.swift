import JSONModel
import StatesLanguage

/// The text of a result file that is being written, as far as it has not been handed out.
struct ResultText: Sendable, Equatable {
  /// A part to be written.
  struct Part {
    let name: String
    let offset: Int
    let text: String

    func file(of run: MapRunID, in destination: RunResults.Destination) -> ResultFile {
      let key = "\(destination.folder)/\(name)"
      return ResultFile(run: run, bucket: destination.bucket, key: key, offset: offset, text: text, isLast: false)
    }
  }

  /// How many bytes come together before a part is handed out.
  private static let partSize = 65_536

  private let name: String
  private let type: ResultWriter.OutputType
  private var offset = 0
  private var text = ""
  private var size = 0

  init(name: String, type: ResultWriter.OutputType) {
    self.name = name
    self.type = type
  }

  /// Whether the file has no result.
  private var isEmpty: Bool { offset == 0 && text.isEmpty }

  private var fileName: String { "\(name)_0.json\(type == .jsonLines ? "l" : "")" }

  /// Adds a result.
  mutating func append(_ value: JSON) {
    switch type {
    case .json: text += (isEmpty ? "[" : ",") + value.text()
    case .jsonLines: text += value.text() + "\n"
    }
  }

  /// The next part, when enough has come together.
  mutating func takePart() -> Part? { text.utf8.count < Self.partSize ? nil : take() }

  /// The last part; nothing when the file has no result.
  mutating func takeEnd() -> Part? {
    guard !isEmpty else { return nil }
    if type == .json { text += "]" }
    size = offset + text.utf8.count
    return take()
  }

  /// Goes on with a file whose last part is handed out; the next part takes the place of its end.
  mutating func reopen() {
    guard size > 0 else { return }
    if type == .json { offset -= 1 }
    size = 0
  }

  private mutating func take() -> Part {
    let part = Part(name: fileName, offset: offset, text: text)
    offset += text.utf8.count
    text = ""
    return part
  }

  /// How the manifest lists the file, once its last part is handed out.
  func listing(in folder: String) -> JSON {
    guard size > 0 else { return [] }
    return [["Key": .string("\(folder)/\(fileName)"), "Size": .number(JSONNumber(size))]]
  }
}
