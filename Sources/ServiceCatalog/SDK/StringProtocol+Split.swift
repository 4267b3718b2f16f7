extension StringProtocol where SubSequence == Substring, UTF8View.SubSequence == Substring.UTF8View {
  /// The parts between the places where a sign of ASCII stands, empty ones too.
  ///
  /// Bytes are compared, which takes a small part of the time that comparing characters does.
  func split(at sign: Unicode.Scalar, maxSplits: Int = .max) -> [Substring] {
    utf8.split(separator: UInt8(ascii: sign), maxSplits: maxSplits, omittingEmptySubsequences: false)
      .map { Substring($0) }
  }
}
