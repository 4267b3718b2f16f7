/// What Step Functions was seen to hold answers against where its own models are older than those of botocore.
///
/// What is here stands above the models, so each entry names the recording that it comes from, and goes when a newer
/// one says otherwise.
enum RecordedLimits {
  /// The range of a number.
  ///
  /// - Parameters:
  ///   - shape: The name of the number's shape in the model.
  ///   - service: The service.
  /// - Returns: The range as the catalog has ranges; nothing where the models say it.
  static func range(of shape: String, in service: String) -> String? { ranges[service]?[shape] }

  /// - Source: for Lambda, TestState as recorded on 2025-12-03: it refused a mocked answer of `getFunction` with 10241,
  ///   when the models had been letting it be 32768 (botocore 1.42.1 of the day before, and since).
  private static let ranges = ["lambda": ["MemorySize": "128,10240"]]
}
