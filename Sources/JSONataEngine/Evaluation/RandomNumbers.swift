/// The random numbers of one evaluation: from a seed, or from the system.
///
/// - Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators" (SplitMix64), OOPSLA 2014.
struct RandomNumbers {
  private var state: UInt64?

  init(seed: UInt64?) { state = seed }

  /// The next 64 random bits.
  mutating func next() -> UInt64 {
    guard let last = state else { return UInt64.random(in: .min ... .max) }
    let current = last &+ 0x9E37_79B9_7F4A_7C15
    state = current
    var mixed = current
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next number from 0 to below 1.
  mutating func nextFraction() -> Double { Double(next() >> 11) * 0x1p-53 }
}
