/// How many times as fast as the wall clock a clock runs: from a tenth to a hundred thousand times.
public struct ClockSpeed: Sendable, Hashable {
  /// The factor in thousandths, so that equal texts are equal speeds.
  public let thousandths: Int

  /// The speeds that there are, in thousandths.
  public static let range = 100...100_000_000
  /// As fast as the wall clock.
  public static let ofWallClock = ClockSpeed(1000)

  private init(_ thousandths: Int) { self.thousandths = thousandths }

  /// Makes a speed; nothing when it is out of range.
  public init?(thousandths: Int) {
    guard Self.range.contains(thousandths) else { return nil }
    self.init(thousandths)
  }

  /// Reads a speed from a decimal number with at most three decimals: `60`, `0.5`.
  public init(parsing text: String) throws(ClockModeError) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? parts[1] : "0"
    guard let whole = parts.first, Self.isNumber(whole), Self.isNumber(decimals), decimals.count <= 3 else {
      throw .noFactor(text)
    }
    let digits = whole + decimals + String(repeating: "0", count: 3 - decimals.count)
    guard let thousandths = Int(digits), let speed = ClockSpeed(thousandths: thousandths) else {
      throw .outOfRange(text)
    }
    self = speed
  }

  /// The factor as a decimal number.
  public var text: String {
    let rest = thousandths % 1000
    guard rest != 0 else { return "\(thousandths / 1000)" }
    var decimals = String(1000 + rest).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return "\(thousandths / 1000).\(decimals)"
  }

  /// The moment that a clock shows which started at another one, so many milliseconds of the wall clock later.
  public func moment(after milliseconds: Int, from start: Instant) -> Instant {
    start.adding(seconds: Double(milliseconds) * Double(thousandths) / 1_000_000)
  }

  /// How long it takes by the wall clock until so many milliseconds have passed, and not less.
  public func duration(of milliseconds: Int) -> Duration {
    .microseconds((Double(milliseconds) * 1_000_000 / Double(thousandths)).rounded(.up))
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
