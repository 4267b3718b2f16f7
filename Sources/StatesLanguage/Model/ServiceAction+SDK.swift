import ServiceCatalog

extension ServiceAction {
  /// The service of an action of AWS's SDKs, `s3`; nothing for an optimized integration.
  package var sdkService: String? {
    let prefix = CatalogAction.sdkPrefix
    return service.hasPrefix(prefix) ? String(service.dropFirst(prefix.count)) : nil
  }
}
