/// How the bytes of an object are compressed; the raw value is the name that people know.
package enum Compression: String, Sendable, Hashable, CaseIterable {
  case gzip
  case zstd

  /// What the keys of such objects end in.
  ///
  /// - Source: Step Functions guide, "ItemReader (Map)".
  package var suffix: String {
    switch self {
    case .gzip: ".gz"
    case .zstd: ".zstd"
    }
  }

  /// What their bytes start with.
  var signature: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B]
    case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
    }
  }

  /// The compression that a key tells of.
  static func named(by key: String) -> Compression? { allCases.first { key.hasSuffix($0.suffix) } }

  /// The compression that bytes tell of.
  static func seen(in bytes: [UInt8]) -> Compression? { allCases.first { bytes.starts(with: $0.signature) } }
}

/// Why bytes cannot be decompressed.
package enum DecompressionProblem: Equatable, Sendable {
  /// They are something else, or were changed.
  case malformed
  /// They end in the middle.
  case truncated
  /// They need more memory than there is.
  case outOfMemory

  /// What was found, and what was expected.
  func words(for compression: Compression) -> String {
    switch self {
    case .malformed: "found bytes that are no \(compression.rawValue) data, as its name promises"
    case .truncated: "the \(compression.rawValue) data ends too early"
    case .outOfMemory: "there is not enough memory to decompress the \(compression.rawValue) data"
    }
  }
}
