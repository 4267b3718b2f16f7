/// Lists of small numbers as printable text: one letter up to 67, two up to 2091, three beyond.
package enum CompactNumbers {
  /// The largest number, plus one.
  package static let limit = firstOfThree + leadsOfThree * letters * letters

  private static let singles = 68
  private static let leadsOfTwo = 22
  private static let leadsOfThree = 2
  private static let letters = 92
  private static let firstOfThree = singles + leadsOfTwo * letters

  /// Writes numbers; nothing when one of them is out of range.
  package static func text(_ numbers: [Int]) -> String? {
    guard numbers.allSatisfy({ 0..<limit ~= $0 }) else { return nil }
    return String(decoding: numbers.flatMap(bytes), as: UTF8.self)
  }

  private static func bytes(_ number: Int) -> [UInt8] {
    if number < singles { return [letter(number)] }
    if number < firstOfThree {
      let (lead, rest) = (number - singles).quotientAndRemainder(dividingBy: letters)
      return [letter(singles + lead), letter(rest)]
    }
    let (front, last) = (number - firstOfThree).quotientAndRemainder(dividingBy: letters)
    let (lead, middle) = front.quotientAndRemainder(dividingBy: letters)
    return [letter(singles + leadsOfTwo + lead), letter(middle), letter(last)]
  }

  /// Reads numbers; what is no letter of theirs ends them.
  static func numbers(_ text: Substring) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(text.utf8.count)
    var (first, front, missing) = (0, 0, 0)
    for byte in text.utf8 {
      guard let value = value(byte) else { break }
      if missing > 0 {
        front = front * letters + value
        missing -= 1
        if missing == 0 { numbers.append(first + front) }
      } else if value < singles {
        numbers.append(value)
      } else if value < singles + leadsOfTwo {
        (first, front, missing) = (singles, value - singles, 1)
      } else {
        (first, front, missing) = (firstOfThree, value - singles - leadsOfTwo, 2)
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
