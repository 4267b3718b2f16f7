extension SDKService {
  /// The service of a name, `s3`: read from the catalog when it is first asked for, and kept.
  package static subscript(name: String) -> SDKService? { parts[name] }

  /// The names of all services, sorted.
  package static var names: [String] { parts.names }

  /// What wrote the catalog's models: `botocore 1.43.11`.
  package static var source: String { parts.source }

  private static let parts = ServiceParts(of: catalogText) { _, block in SDKService(block: block) }
}
