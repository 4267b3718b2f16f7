/// Numbers as letters and as Roman numerals.
enum Numerals {
  /// Letters as spreadsheets count their columns.
  static func letters(_ value: Double, _ first: Unicode.Scalar) -> String {
    var result: [Character] = []
    var rest = value
    while rest > 0 {
      let letter = UInt32((rest - 1).truncatingRemainder(dividingBy: 26)) + first.value
      if let scalar = Unicode.Scalar(letter) { result.append(Character(scalar)) }
      rest = ((rest - 1) / 26).rounded(.down)
    }
    return String(result.reversed())
  }

  static func value(ofLetters text: String, _ first: Unicode.Scalar) -> Double {
    text.unicodeScalars.reduce(0) { $0 * 26 + Double(Int($1.value) - Int(first.value) + 1) }
  }

  private static let values: [(Double, String)] = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]

  static func roman(_ value: Double) -> String {
    var rest = min(value, 1e6)
    var result = ""
    for (value, numeral) in values {
      while rest >= value {
        result += numeral
        rest -= value
      }
    }
    return result
  }

  static func value(ofRoman text: String) -> Double {
    let digits: [Character: Double] = ["M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1]
    var result = 0.0
    var greatest = 1.0
    for letter in text.reversed() {
      guard let value = digits[letter] else { return .nan }
      result += value < greatest ? -value : value
      greatest = max(greatest, value)
    }
    return result
  }
}
