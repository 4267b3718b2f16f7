/// Lists of small numbers as printable text: one letter up to 67, two beyond.
package enum CompactNumbers {
  /// The largest number, plus one.
  package static let limit = singles + leads * letters

  private static let singles = 68
  private static let leads = 24
  private static let letters = 92

  /// Writes numbers; nothing when one of them is out of range.
  package static func text(_ numbers: [Int]) -> String? {
    guard numbers.allSatisfy({ 0..<limit ~= $0 }) else { return nil }
    return String(decoding: numbers.flatMap(bytes), as: UTF8.self)
  }

  private static func bytes(_ number: Int) -> [UInt8] {
    guard number >= singles else { return [letter(number)] }
    let (lead, rest) = (number - singles).quotientAndRemainder(dividingBy: letters)
    return [letter(singles + lead), letter(rest)]
  }

  /// Reads numbers; what is no letter of theirs ends them.
  static func numbers(_ text: Substring) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(text.utf8.count)
    var lead: Int?
    for byte in text.utf8 {
      guard let value = value(byte) else { break }
      if let first = lead {
        numbers.append(singles + first * letters + value)
        lead = nil
      } else if value < singles {
        numbers.append(value)
      } else {
        lead = value - singles
      }
    }
    return numbers
  }

  /// The letters from `!` to `~`, but for the quotation mark and the backslash, which mean something in source code.
  private static func letter(_ value: Int) -> UInt8 {
    let plain = UInt8(value) + UInt8(ascii: "!")
    let afterQuote = plain + (plain >= UInt8(ascii: "\"") ? 1 : 0)
    return afterQuote + (afterQuote >= UInt8(ascii: "\\") ? 1 : 0)
  }

  private static func value(_ letter: UInt8) -> Int? {
    guard UInt8(ascii: "!")...UInt8(ascii: "~") ~= letter, letter != UInt8(ascii: "\""), letter != UInt8(ascii: "\\")
    else { return nil }
    let skipped = (letter > UInt8(ascii: "\"") ? 1 : 0) + (letter > UInt8(ascii: "\\") ? 1 : 0)
    return Int(letter) - Int(UInt8(ascii: "!")) - skipped
  }
}
