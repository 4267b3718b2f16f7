/// Where identifiers come from: equal seeds give equal ones, in the order in which they are asked for.
struct IdentifierSource: Sendable, Hashable {
  private let seed: UInt64
  /// How many random numbers were taken.
  private(set) var count: UInt64 = 0

  /// Makes a source.
  init(seed: UInt64) { self.seed = seed }

  /// The next random number.
  ///
  /// - Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators" (SplitMix64), OOPSLA 2014.
  mutating func number() -> UInt64 {
    count += 1
    var mixed = seed &+ count &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next identifier of the form of a random UUID.
  mutating func uuid() -> String {
    let words = (number() & ~0xF000 | 0x4000, number() & ~(0b11 << 62) | 0b10 << 62)
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for index in 0..<32 {
      if index == 8 || index == 12 || index == 16 || index == 20 { text.append(UInt8(ascii: "-")) }
      let word = index < 16 ? words.0 : words.1
      text.append(Self.digits[Int(truncatingIfNeeded: word >> UInt64(60 - index % 16 * 4)) & 15])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The next identifier of some letters and digits.
  mutating func word(_ length: Int, of alphabet: Alphabet) -> String {
    let letters = alphabet.letters
    return String(decoding: (0..<length).map { _ in letters[Int(number() % UInt64(letters.count))] }, as: UTF8.self)
  }

  /// What letters an identifier is made of.
  enum Alphabet {
    /// Hexadecimal digits.
    case hexadecimal
    /// Small letters and digits.
    case small
    /// Capital letters and digits.
    case capital

    fileprivate var letters: [UInt8] {
      switch self {
      case .hexadecimal: IdentifierSource.digits
      case .small: IdentifierSource.small
      case .capital: IdentifierSource.capital
      }
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
  private static let small = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
  private static let capital = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)
}
