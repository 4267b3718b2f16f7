import Foundation

/// The case files that lie beside the checkout on a developer's machine.
enum SharedData {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared")
    .standardized

  /// Whether the folder is there.
  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }
}
