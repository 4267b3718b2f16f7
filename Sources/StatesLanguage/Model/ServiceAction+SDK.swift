extension ServiceAction {
  /// The service of an action of AWS's SDKs, `s3`; nothing for an optimized integration.
  package var sdkService: String? {
    service.hasPrefix(Self.sdkPrefix) ? String(service.dropFirst(Self.sdkPrefix.count)) : nil
  }

  /// What stands before the names of the SDKs' services in ARNs and histories.
  package static let sdkPrefix = "aws-sdk:"
}
