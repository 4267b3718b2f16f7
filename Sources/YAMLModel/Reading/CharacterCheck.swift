/// Makes sure that a text is made of characters that YAML allows.
enum CharacterCheck {
  /// The longest text that positions fit for.
  private static let longestText = Int(UInt32.max) - 1

  static func check(_ bytes: [UInt8]) throws(YAMLFailure) {
    guard bytes.count <= longestText else {
      throw YAMLFailure(problem: .tooLong(limit: longestText), range: 0..<0)
    }
    if let control = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F }) {
      let scalar = Unicode.Scalar(bytes[control])
      throw YAMLFailure(problem: .controlCharacter(scalar), range: control..<control + 1)
    }
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    let offset = offsetOfInvalidByte(bytes)
    throw YAMLFailure(problem: .invalidUTF8, range: offset..<offset + 1)
  }

  private static func offsetOfInvalidByte(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return min(offset, bytes.count)
  }
}
