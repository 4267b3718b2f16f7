/// The characters that have a meaning in a number's picture.
struct NumberSymbols {
  var decimal: Character = "."
  var grouping: Character = ","
  var exponent: Character = "e"
  var minus: Character = "-"
  var percent: Character = "%"
  var perMille: Character = "\u{2030}"
  var zero: Character = "0"
  var optional: Character = "#"
  var pattern: Character = ";"

  /// Takes the characters that an object names, the usual ones for the rest.
  init(_ options: Value) {
    func character(_ name: String, _ usual: Character) -> Character { options.member(name).string?.first ?? usual }
    decimal = character("decimal-separator", decimal)
    grouping = character("grouping-separator", grouping)
    exponent = character("exponent-separator", exponent)
    minus = character("minus-sign", minus)
    percent = character("percent", percent)
    perMille = character("per-mille", perMille)
    zero = character("zero-digit", zero)
    optional = character("digit", optional)
    pattern = character("pattern-separator", pattern)
  }

  /// Whether a character is one of the ten digits that begin with the zero.
  func isDigit(_ character: Character) -> Bool {
    guard let code = character.unicodeScalars.first?.value, let first = zero.unicodeScalars.first?.value else {
      return false
    }
    return character.unicodeScalars.count == 1 && (first..<first + 10).contains(code)
  }

  func isActive(_ character: Character) -> Bool {
    isDigit(character) || [decimal, exponent, grouping, optional, pattern].contains(character)
  }

  /// A digit of ours for one of ASCII.
  func digit(_ character: Character) -> Character {
    guard let value = character.wholeNumberValue, let first = zero.unicodeScalars.first?.value,
      let scalar = Unicode.Scalar(first + UInt32(value))
    else { return character }
    return Character(scalar)
  }
}
