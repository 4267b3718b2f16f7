/// Numbers as English words.
enum NumberWords {
  private static let few = [
    "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
    "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
  ]
  private static let ordinals = [
    "Zeroth", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
    "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth",
    "Nineteenth",
  ]
  private static let decades = [
    "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety", "Hundred",
  ]
  private static let magnitudes = ["Thousand", "Million", "Billion", "Trillion"]

  /// The words for a whole number.
  static func text(_ value: Double, isOrdinal: Bool) -> String { words(value, follows: false, isOrdinal) }

  private static func words(_ value: Double, follows: Bool, _ isOrdinal: Bool) -> String {
    if value < 20 { return (follows ? " and " : "") + (isOrdinal ? ordinals : few)[Int(value)] }
    if value < 100 { return tens(Int(value), follows, isOrdinal) }
    let power = value < 1000 ? 0 : magnitude(value)
    let factor = power == 0 ? 100 : Power.raise(1000, to: Double(power))
    let count = (value / factor).rounded(.down)
    let rest = value - count * factor
    let head = power == 0 ? few[Int(count)] : words(count, follows: false, false)
    let result = (follows ? ", " : "") + head + " " + (power == 0 ? "Hundred" : magnitudes[power - 1])
    if rest > 0 { return result + words(rest, follows: true, isOrdinal) }
    return isOrdinal ? result + "th" : result
  }

  /// Which power of a thousand a number is spoken with.
  private static func magnitude(_ value: Double) -> Int {
    var power = 1
    while power < magnitudes.count, value >= Power.raise(1000, to: Double(power + 1)) { power += 1 }
    return power
  }

  private static func tens(_ value: Int, _ follows: Bool, _ isOrdinal: Bool) -> String {
    let result = (follows ? " and " : "") + decades[value / 10 - 2]
    if value % 10 > 0 { return result + "-" + words(Double(value % 10), follows: false, isOrdinal) }
    return isOrdinal ? result.dropLast() + "ieth" : result
  }

  /// The value of each word.
  static let values: [String: Double] = {
    var values: [String: Double] = ["hundredth": 100]
    for (index, word) in few.enumerated() { values[word.lowercased()] = Double(index) }
    for (index, word) in ordinals.enumerated() { values[word.lowercased()] = Double(index) }
    for (index, word) in decades.enumerated() {
      values[word.lowercased()] = Double((index + 2) * 10)
      values[word.lowercased().dropLast() + "ieth"] = Double((index + 2) * 10)
    }
    for (index, word) in magnitudes.enumerated() {
      values[word.lowercased()] = Power.raise(1000, to: Double(index + 1))
      values[word.lowercased() + "th"] = Power.raise(1000, to: Double(index + 1))
    }
    return values
  }()

  /// The number that words stand for, or no number when one of them is unknown.
  static func value(of text: String) -> Double {
    var segments: [Double] = [0]
    for word in text.split(whereSeparator: { " ,-\t\n".contains($0) }) where word != "and" {
      guard let value = values[String(word)], var top = segments.popLast() else { return .nan }
      if value >= 100 {
        segments.append(top * value)
        continue
      }
      if top >= 1000 {
        segments.append(top)
        top = 0
      }
      segments.append(top + value)
    }
    return segments.reduce(0, +)
  }
}
