/// How text is measured and cut by columns of a terminal, with a width table of its own: the same on every machine.
package enum Text {
  /// How many columns text takes when a frame shows it, with what cannot be shown in its escaped form.
  package static func columns(of text: some StringProtocol) -> Int {
    if isPrintableASCII(text.utf8) { return text.utf8.count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// How many columns a character takes when a frame shows it.
  package static func columns(of character: Character) -> Int {
    pieces(of: character).reduce(0) { $0 + $1.columns }
  }

  /// How many columns one scalar takes by the table: none, one or two.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if contains(scalar.value, in: zeroWidthRanges) { return 0 }
    return contains(scalar.value, in: wideRanges) ? 2 : 1
  }

  /// Whether every byte is a printable ASCII character, for which one byte is one column.
  static func isPrintableASCII(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy { $0 &- 0x20 < 0x5F }
  }

  /// Whether a value is in one of the ranges of a table of first and last values.
  ///
  /// Logarithmic in the table's size.
  private static func contains(_ value: UInt32, in ranges: [UInt32]) -> Bool {
    var (low, high) = (0, ranges.count / 2)
    while low < high {
      let middle = (low + high) / 2
      if value > ranges[2 * middle + 1] {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return 2 * low < ranges.count && ranges[2 * low] <= value
  }
}
