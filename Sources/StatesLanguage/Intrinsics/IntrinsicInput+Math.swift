import JSONModel

extension IntrinsicInput {
  /// `States.MathAdd`: the sum of two rounded numbers.
  func sum() throws(IntrinsicFailure) -> JSON {
    let sum = try integer(0) + integer(1)
    guard Int32(exactly: sum) != nil else {
      throw failure("the sum \(sum) is outside of -2147483648 to 2147483647")
    }
    return .number(JSONNumber(sum))
  }

  /// `States.MathRandom`: a number from a start up to, but not, an end; with a seed always the same one.
  func random(next: () -> UInt64) throws(IntrinsicFailure) -> JSON {
    let start = try integer(0)
    let end = try integer(1)
    guard start < end else { throw failure("the start \(start) must be smaller than the end \(end)") }
    let width = UInt64(end - start)
    guard values.count == 3 else { return .number(JSONNumber(start + Int(next() % width))) }
    var generator = SeededRandom(seed: try integer(2))
    return .number(JSONNumber(start + Int(generator.next(below: Int(width)))))
  }
}

/// The linear congruential generator of Java, which the service is written in.
///
/// - Source: Java platform documentation, `java.util.Random`.
private struct SeededRandom {
  private var state: UInt64

  init(seed: Int) {
    state = (UInt64(bitPattern: Int64(seed)) ^ 0x5_DEEC_E66D) & Self.mask
  }

  private static let mask: UInt64 = (1 << 48) - 1

  private mutating func next(bits: Int) -> Int {
    state = (state &* 0x5_DEEC_E66D &+ 0xB) & Self.mask
    return Int(state >> UInt64(48 - bits))
  }

  /// A number from 0 up to, but not, a bound.
  mutating func next(below bound: Int) -> Int {
    guard bound <= Int(Int32.max) else { return (next(bits: 31) << 31 | next(bits: 31)) % bound }
    if bound & (bound - 1) == 0 { return (bound * next(bits: 31)) >> 31 }
    while true {
      let bits = next(bits: 31)
      let value = bits % bound
      if bits - value + (bound - 1) <= Int(Int32.max) { return value }
    }
  }
}
