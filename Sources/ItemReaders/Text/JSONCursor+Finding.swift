import JSONModel

extension JSONCursor {
  /// How far behind the beginning of a text the value that a pointer names may begin, in bytes.
  ///
  /// - Source: Step Functions guide, "ItemReader (Map)": 16 MB.
  private static let farthestStart = 16 << 20

  /// Goes to the value that a pointer names, without keeping what stands before it.
  mutating func find(_ pointer: JSONPointer) throws(ItemReadError) {
    limitValues(to: Self.farthestStart)
    try checkStart()
    for token in pointer.tokens {
      switch try peek() {
      case UInt8(ascii: "{"): try findMember(token, of: pointer)
      case UInt8(ascii: "["): try findElement(token, of: pointer)
      default: throw .nothingAt(pointer, window.name)
      }
    }
    guard try peek() != nil else { throw failure(.unexpectedEnd(expected: .value)) }
    try checkDistance(of: pointer)
    limitValues(to: TextWindow.longestItem)
  }

  /// Goes to the next element or name of a container; says whether there is one, and goes behind the container if not.
  mutating func goToNext(closing: UInt8, isFirst: Bool) throws(ItemReadError) -> Bool {
    let isObject = closing == UInt8(ascii: "}")
    switch try peek() {
    case closing:
      skip()
      return false
    case UInt8(ascii: ",") where !isFirst:
      let comma = failure(.trailingComma)
      skip()
      if try peek() == closing { throw comma }
    case _ where isFirst: break
    default: throw unexpected(isObject ? .commaOrObjectEnd : .commaOrArrayEnd)
    }
    return true
  }

  /// Tells of a text that is empty or starts with a byte order mark.
  private mutating func checkStart() throws(ItemReadError) {
    guard let first = try peek() else { throw failure(.noValue) }
    if first == TextWindow.byteOrderMark.first, foundScalar == "\u{FEFF}" { throw failure(.byteOrderMark) }
  }

  private mutating func findMember(_ wanted: String, of pointer: JSONPointer) throws(ItemReadError) {
    skip()
    var isFirst = true
    while try goToNext(closing: UInt8(ascii: "}"), isFirst: isFirst) {
      if try name().utf8.elementsEqual(wanted.utf8) { return }
      try skipValue(before: pointer)
      isFirst = false
    }
    throw .nothingAt(pointer, window.name)
  }

  private mutating func findElement(_ wanted: String, of pointer: JSONPointer) throws(ItemReadError) {
    guard let index = Int(wanted), String(index) == wanted else { throw .nothingAt(pointer, window.name) }
    skip()
    var passed = 0
    while try goToNext(closing: UInt8(ascii: "]"), isFirst: passed == 0) {
      if passed == index { return }
      try skipValue(before: pointer)
      passed += 1
    }
    throw .nothingAt(pointer, window.name)
  }

  private mutating func skipValue(before pointer: JSONPointer) throws(ItemReadError) {
    _ = try value()
    try checkDistance(of: pointer)
  }

  private func checkDistance(of pointer: JSONPointer) throws(ItemReadError) {
    guard textOffset <= Self.farthestStart else {
      throw .tooFarBehind(pointer, window.name, limit: Self.farthestStart)
    }
  }
}
