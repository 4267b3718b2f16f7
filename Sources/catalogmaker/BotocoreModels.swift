import Foundation
import ItemReaders
import JSONModel

/// The models of AWS's services that the Python package botocore carries.
struct BotocoreModels {
  /// The version of the package.
  let version: String
  private let store: S3Folder

  /// Finds the models.
  ///
  /// - Parameter folder: The folder of the installed package: the one that has `__init__.py` and `data`.
  /// - Throws: ``CatalogProblem`` when it is none.
  init(at folder: String) throws(CatalogProblem) {
    let file = folder + "/__init__.py"
    guard let bytes = FileManager.default.contents(atPath: file),
      let found = String(decoding: bytes, as: UTF8.self).firstMatch(of: /__version__ = '([^']+)'/)
    else { throw CatalogProblem(message: "no version in \(file)") }
    version = String(found.1)
    store = S3Folder(root: folder + "/data")
  }

  /// The model of a service.
  func model(_ service: String, version: String) throws(CatalogProblem) -> JSON {
    let name = ObjectName(bucket: service, key: version + "/service-2.json.gz")
    do {
      let stream = try store.openText(name)
      var bytes: [UInt8] = []
      while let piece = try stream.next() { bytes += piece }
      return try JSON(parsing: bytes)
    } catch {
      throw CatalogProblem(message: "\(service) \(version): \(error)")
    }
  }
}
