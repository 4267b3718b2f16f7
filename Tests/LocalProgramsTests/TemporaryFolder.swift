import Glibc

/// A folder for one test, gone with the value.
final class TemporaryFolder: Sendable {
  /// Why there is no folder.
  struct Failure: Error {}

  /// Where it is.
  let path: String

  /// Makes an empty folder.
  init() throws {
    var template = Array("/tmp/asldb-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw Failure() }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { _ = unsafe system("rm -rf '\(path)'") }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ name: String, _ text: String, isExecutable: Bool = false) throws -> String {
    let file = "\(path)/\(name)"
    guard let stream = unsafe fopen(file, "we") else { throw Failure() }
    unsafe fputs(text, stream)
    unsafe fclose(stream)
    if isExecutable, unsafe chmod(file, 0o755) != 0 { throw Failure() }
    return file
  }

  /// The text of a file; nothing when it is not there.
  func read(_ name: String) -> String? { Self.text(at: "\(path)/\(name)") }

  /// The text of a file; nothing when it is not there.
  static func text(at path: String) -> String? {
    guard let stream = unsafe fopen(path, "re") else { return nil }
    defer { unsafe fclose(stream) }
    var bytes: [UInt8] = []
    while case let byte = unsafe fgetc(stream), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
