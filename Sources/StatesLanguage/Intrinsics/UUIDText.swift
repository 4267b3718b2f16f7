/// Makes identifiers of random numbers.
package enum UUIDText {
  /// The text of a random UUID, version 4.
  package static func text(of random: (UInt64, UInt64)) -> String {
    let high = random.0 & ~0xF000 | 0x4000
    let low = random.1 & ~(0b11 << 62) | 0b10 << 62
    let digits = [high, low].flatMap { part in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: part >> UInt64($0)).hexadecimal }
    }
    let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16]
    return groups.map { digits[$0].joined() }.joined(separator: "-")
  }
}
