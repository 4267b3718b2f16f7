import JSONModel

/// The picture that whole numbers are written and read by.
///
/// - Source: XPath and XQuery Functions and Operators 3.1, section 4.6.
struct IntegerPicture {
  enum Style {
    case decimal
    case letters
    case roman
    case words
    /// Another sequence, which is not supported.
    case sequence(String)
  }

  enum Capitals {
    case upper, lower, title
  }

  /// A sign between groups of digits, and how many digits follow it.
  struct Separator {
    let position: Int
    let character: String
  }

  var style = Style.decimal
  var capitals = Capitals.lower
  var isOrdinal = false
  /// The digit zero of the script that is written.
  var zero: UInt32 = 0x30
  var leastDigits = 0
  var optionalDigits = 0
  var separators: [Separator] = []
  /// The distance between separators when it is always the same, else 0.
  var interval = 0
  /// How many digits are read, where that is fixed.
  var width: Int?

  init(_ picture: String) throws(JSONataError) {
    var primary = Substring(picture)
    if let semicolon = picture.lastIndex(of: ";") {
      primary = picture[..<semicolon]
      isOrdinal = picture[semicolon...].dropFirst().first == "o"
    }
    switch primary {
    case "A": (style, capitals) = (.letters, .upper)
    case "a": style = .letters
    case "I": (style, capitals) = (.roman, .upper)
    case "i": style = .roman
    case "W": (style, capitals) = (.words, .upper)
    case "Ww": (style, capitals) = (.words, .title)
    case "w": style = .words
    default: try readDigits(primary)
    }
  }

  private mutating func readDigits(_ text: Substring) throws(JSONataError) {
    var position = 0
    var known: UInt32?
    for scalar in text.unicodeScalars.reversed() {
      if let group = Self.zeros.first(where: { ($0..<$0 + 10).contains(scalar.value) }) {
        if let known, known != group { throw JSONataError("D3131") }
        known = group
        leastDigits += 1
        position += 1
      } else if scalar == "#" {
        optionalDigits += 1
        position += 1
      } else {
        separators.append(Separator(position: position, character: String(scalar)))
      }
    }
    guard let known else {
      style = .sequence(String(text))
      return
    }
    zero = known
    if Set(separators.map(\.character)).count == 1 { interval = Grouping.interval(separators.map(\.position)) }
  }

  private static let zeros: [UInt32] = [
    0x30, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6,
    0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40,
    0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
  ]

  /// Writes a whole number.
  func format(_ number: Double) throws(JSONataError) -> String {
    let value = number.magnitude
    let text: String
    switch style {
    case .letters: text = Numerals.letters(value, capitals == .upper ? "A" : "a")
    case .roman:
      let roman = Numerals.roman(value)
      text = capitals == .upper ? roman.uppercased() : roman
    case .words:
      let words = NumberWords.text(value, isOrdinal: isOrdinal)
      text = capitals == .upper ? words.uppercased() : capitals == .lower ? words.lowercased() : words
    case .decimal: text = decimal(value)
    case .sequence(let token): throw JSONataError("D3130", value: .string(token))
    }
    return number < 0 ? "-" + text : text
  }

  private func decimal(_ value: Double) -> String {
    var digits = Array(value.scriptText)
    digits = Array(repeating: "0", count: max(leastDigits - digits.count, 0)) + digits
    let suffix = isOrdinal ? Self.ordinalSuffix(digits) : ""
    var result = ""
    for (index, digit) in digits.enumerated() {
      let rest = digits.count - index
      if index > 0 { result += separator(before: rest) }
      result.append(translate(digit))
    }
    return result + suffix
  }

  private func separator(before rest: Int) -> String {
    if interval > 0 { return rest % interval == 0 ? separators[0].character : "" }
    return separators.last { $0.position == rest }?.character ?? ""
  }

  private func translate(_ digit: Character) -> Character {
    guard zero != 0x30, let value = digit.wholeNumberValue, let scalar = Unicode.Scalar(zero + UInt32(value)) else {
      return digit
    }
    return Character(scalar)
  }

  private static func ordinalSuffix(_ digits: [Character]) -> String {
    if digits.count > 1, digits[digits.count - 2] == "1" { return "th" }
    return switch digits.last {
    case "1": "st"
    case "2": "nd"
    case "3": "rd"
    default: "th"
    }
  }

  /// Reads a whole number; a text that the picture cannot read gives no number.
  func parse(_ text: String) throws(JSONataError) -> Double {
    switch style {
    case .letters: return Numerals.value(ofLetters: text, capitals == .upper ? "A" : "a")
    case .roman: return Numerals.value(ofRoman: text.uppercased())
    case .words: return NumberWords.value(of: text.lowercased())
    case .sequence(let token): throw JSONataError("D3130", value: .string(token))
    case .decimal: break
    }
    var digits = isOrdinal ? String(text.dropLast(2)) : text
    for separator in separators { digits = digits.split(separator: separator.character).joined() }
    var result = 0.0
    var hasDigit = false
    for scalar in digits.unicodeScalars {
      guard (zero..<zero + 10).contains(scalar.value) else { break }
      result = result * 10 + Double(scalar.value - zero)
      hasDigit = true
    }
    return hasDigit ? result : .nan
  }
}
