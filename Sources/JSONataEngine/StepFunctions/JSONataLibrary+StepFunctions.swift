extension JSONataLibrary {
  /// The functions that Step Functions has: those of JSONata without `$eval`, and its own.
  ///
  /// - Parameter digest: The digest of a text by an algorithm (`MD5`, `SHA-1`, `SHA-256`, `SHA-384` or `SHA-512`) in
  ///   lower-case hexadecimal digits; `nil` for another algorithm.
  /// - Returns: The library.
  /// - Source: Step Functions guide, "Transforming data with JSONata", "JSONata functions provided by Step Functions".
  public static func stepFunctions(
    digest: @escaping @Sendable (_ text: String, _ algorithm: String) -> String?
  ) -> JSONataLibrary {
    standard.removing(["eval"]).adding(Builtin.stepFunctions + [Builtin.hash(digest)])
  }
}

extension JSONataLimits {
  /// What an expression may use in Step Functions.
  ///
  /// The time that AWS allows is not known; so many steps take a second or so.
  ///
  /// - Source: measured on AWS: nesting breaks at 100, a range at 873,783 numbers, a text between 4 and 8 MiB.
  public static let stepFunctions = JSONataLimits(
    steps: 20_000_000,
    depth: 100,
    bytes: 873_782 * 8 + 7,
    totalBytes: 256_000_000
  )
}
