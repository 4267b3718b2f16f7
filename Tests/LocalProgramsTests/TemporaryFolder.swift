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

  /// Makes a folder in it.
  func makeFolder(_ name: String) throws {
    guard unsafe mkdir("\(path)/\(name)", 0o755) == 0 else { throw Failure() }
  }

  /// The names of what is in it, sorted.
  func names() throws -> [String] {
    guard let listing = unsafe opendir(path) else { throw Failure() }
    defer { unsafe closedir(listing) }
    var names: [String] = []
    while let entry = unsafe readdir(listing) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
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
