/// A regular expression in ECMAScript's notation, compiled to a program for a bounded matcher.
final class Pattern: Sendable {
  /// The pattern as it was written, without slashes and flags.
  let source: String
  let program: [Instruction]
  /// How many groups it captures, not counting the whole match.
  let groupCount: Int
  let ignoresCase: Bool
  let isMultiline: Bool
  /// What every match begins with, when that is one known unit.
  let firstUnit: UInt16?

  init(_ source: String, ignoresCase: Bool, isMultiline: Bool, position: Int) throws(JSONataError) {
    var compiler = PatternCompiler(source, ignoresCase: ignoresCase, position: position)
    try compiler.compile()
    self.source = source
    program = compiler.program
    groupCount = compiler.groupCount
    self.ignoresCase = ignoresCase
    self.isMultiline = isMultiline
    firstUnit = if case .unit(let unit) = compiler.program.dropFirst().first, !ignoresCase { unit } else { nil }
  }

  /// One step of the matcher.
  enum Instruction: Sendable {
    case unit(UInt16)
    /// Any unit but a line break.
    case any
    case set(UnitSet)
    /// Goes on at the first place, and at the second one if that fails.
    case split(Int, Int)
    case jump(Int)
    case save(Int)
    /// Forgets captures of a repeated part before it is matched again.
    case clear(ClosedRange<Int>)
    case lineStart, lineEnd
    case wordBoundary(Bool)
    case backReference(Int)
    /// Looks ahead (or not) at what follows, up to the place where the program goes on.
    case look(isAhead: Bool, isNegative: Bool, next: Int)
    /// Remembers where a repetition begins, so that it ends when it matches nothing.
    case markLoop(Int)
    case checkLoop(Int)
    case match
  }
}

/// A set of UTF-16 code units.
struct UnitSet: Sendable {
  var ranges: [ClosedRange<UInt16>] = []
  var isNegated = false

  func contains(_ unit: UInt16) -> Bool {
    for range in ranges where range.contains(unit) { return !isNegated }
    return isNegated
  }

  static let digits = UnitSet(ranges: [0x30...0x39])
  static let words = UnitSet(ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  static let blanks = UnitSet(ranges: [
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ])

  /// The ranges that the set stands for, the negation worked out.
  var positiveRanges: [ClosedRange<UInt16>] {
    guard isNegated else { return ranges }
    var result: [ClosedRange<UInt16>] = []
    var next: UInt32 = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if UInt32(range.lowerBound) > next { result.append(UInt16(next)...(range.lowerBound - 1)) }
      next = max(next, UInt32(range.upperBound) + 1)
    }
    if next <= 0xFFFF { result.append(UInt16(next)...0xFFFF) }
    return result
  }

  /// The set with the other case of each letter.
  func foldingCase() -> UnitSet {
    var result = self
    for range in ranges {
      for (letters, shift) in [(UInt16(0x41)...0x5A, 0x20), (0x61...0x7A, -0x20)] where range.overlaps(letters) {
        let part = range.clamped(to: letters)
        result.ranges.append(
          UInt16(Int(part.lowerBound) + shift)...UInt16(Int(part.upperBound) + shift)
        )
      }
    }
    return result
  }
}
