import Synchronization

extension SDKService {
  /// The service of a name, `s3`: read from the catalog when it is first asked for, and kept.
  package static subscript(name: String) -> SDKService? {
    guard let slot = slots[name] else { return nil }
    if let read = slot.read.load() { return read.service }
    guard let range = index.blocks[name], let service = SDKService(block: catalogText.text(in: range)) else {
      return nil
    }
    return slot.read.storeIfNil(ReadService(service)).service
  }

  /// The names of all services, sorted.
  package static var names: [String] { index.names }

  /// What wrote the catalog's models: `botocore 1.43.11`.
  package static var source: String { index.source }

  /// A place for each service: two who ask at once may both read it, and the first one's is kept.
  private static let slots = Dictionary(uniqueKeysWithValues: index.names.map { ($0, Slot()) })
  private static let index = CatalogIndex(catalogText)

  private final class Slot: Sendable {
    let read = AtomicLazyReference<ReadService>()
  }

  private final class ReadService: Sendable {
    let service: SDKService
    init(_ service: SDKService) { self.service = service }
  }
}
