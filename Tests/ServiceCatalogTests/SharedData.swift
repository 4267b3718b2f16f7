import Foundation
import JSONModel

/// The facts that lie beside the checkout on a developer's machine.
enum SharedData {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared")
    .standardized

  static let integrations = folder.appending(path: "reference/integrations.json")
  static let catalog = folder.appending(path: "reference/sdk-catalog.json")

  /// Whether the folder is there.
  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// The value in a file.
  static func json(_ file: URL) throws -> JSON { try JSON(parsing: Array(try Data(contentsOf: file))) }
}

extension JSON {
  /// The texts of a list; none when it is no list.
  var texts: [String] { (array ?? []).compactMap(\.string) }
}
