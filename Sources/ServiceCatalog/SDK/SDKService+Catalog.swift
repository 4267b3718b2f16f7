import Synchronization

extension SDKService {
  /// The service of a name, `s3`: read from the catalog when it is first asked for, and kept.
  package static subscript(name: String) -> SDKService? {
    known.withLock { known in
      if let service = known[name] { return service }
      guard let range = index.blocks[name], let service = SDKService(block: catalogText.text(in: range)) else {
        return nil
      }
      known[name] = service
      return service
    }
  }

  /// The names of all services, sorted.
  package static var names: [String] { index.names }

  /// What wrote the catalog's models: `botocore 1.43.11`.
  package static var source: String { index.source }

  private static let known = Mutex<[String: SDKService]>([:])
  private static let index = CatalogIndex(catalogText)
}
