import JSONModel

extension Builtin {
  static let encodingFunctions: [Builtin] = [
    Builtin("base64encode", "<s-:s>", 1) { call throws(JSONataError) in
      guard let text = call[0].string else { return .undefined }
      return .string(Base64.encode(text.utf16.map { UInt8(truncatingIfNeeded: $0) }))
    },
    Builtin("base64decode", "<s-:s>", 1) { call throws(JSONataError) in
      guard let text = call[0].string else { return .undefined }
      return .string(String(decoding: Base64.decode(text).map { UInt16($0) }, as: UTF16.self))
    },
    Builtin("encodeUrlComponent", "<s-:s>", 1) { call throws(JSONataError) in
      try encode(call[0], keeping: PercentCoding.plain, "encodeUrlComponent")
    },
    Builtin("encodeUrl", "<s-:s>", 1) { call throws(JSONataError) in
      try encode(call[0], keeping: PercentCoding.plain.union(PercentCoding.reserved), "encodeUrl")
    },
    Builtin("decodeUrlComponent", "<s-:s>", 1) { call throws(JSONataError) in
      try decode(call[0], keeping: [], "decodeUrlComponent")
    },
    Builtin("decodeUrl", "<s-:s>", 1) { call throws(JSONataError) in
      try decode(call[0], keeping: PercentCoding.reserved, "decodeUrl")
    },
  ]

  private static func encode(
    _ value: Value,
    keeping kept: Set<UInt8>,
    _ name: String
  ) throws(JSONataError) -> Value {
    guard let text = value.string else { return .undefined }
    // A lone surrogate, which cannot be encoded, was read as U+FFFD.
    guard !text.unicodeScalars.contains("\u{FFFD}") else { throw malformed(value, name) }
    return .string(PercentCoding.encode(text, keeping: kept))
  }

  private static func decode(
    _ value: Value,
    keeping kept: Set<UInt8>,
    _ name: String
  ) throws(JSONataError) -> Value {
    guard let text = value.string else { return .undefined }
    guard let decoded = PercentCoding.decode(text, keeping: kept) else { throw malformed(value, name) }
    return .string(decoded)
  }

  private static func malformed(_ value: Value, _ name: String) -> JSONataError {
    JSONataError("D3140", value: value).with("functionName", .string(name))
  }
}
