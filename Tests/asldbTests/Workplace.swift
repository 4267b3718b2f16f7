import Foundation

/// A folder of files that a test has for itself; it goes away with the value.
final class Workplace {
  /// The folder.
  let folder = URL.temporaryDirectory.appending(path: "asldb-\(UUID().uuidString)")

  /// Makes a folder with files.
  init(_ files: [String: String] = [:]) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file of bytes.
  func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: folder.appending(path: name)) }

  /// Writes a file of bytes into a folder that is made for it.
  func write(_ bytes: [UInt8], to name: String, inNewFolder inner: String) throws {
    try FileManager.default.createDirectory(at: folder.appending(path: inner), withIntermediateDirectories: true)
    try write(bytes, to: name)
  }

  /// Removes a file.
  func remove(_ name: String) throws { try FileManager.default.removeItem(at: folder.appending(path: name)) }

  /// The text of a file.
  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// The paths of the files in a folder and those below it, in order.
  func paths(in name: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: name).path).sorted()
  }

  /// Runs the program in the folder.
  func run(_ arguments: String..., input: String = "") throws -> ProgramRun {
    try run(arguments, input: input)
  }

  /// Runs the program in the folder.
  func run(_ arguments: [String], input: String = "") throws -> ProgramRun {
    try ProgramRun(arguments, in: folder, input: input)
  }
}
