package import JSONModel

/// What came of a call.
package enum APIAnswer: Sendable, Equatable {
  /// The answer's members in PascalCase, without SdkHttpMetadata.
  case success(JSON)
  /// The service, or the way to it, refused.
  case failure(APIError)
}
