/// A word of an expression.
struct ExpressionToken: Equatable {
  /// What kind of word it is.
  enum Kind: Equatable {
    /// A name, a keyword or a function.
    case word
    /// A placeholder of a name: `#n`.
    case name
    /// A placeholder of a value: `:v`.
    case value
    /// Digits.
    case digits
    /// A sign: a bracket, a comma, a comparison, …
    case sign
    /// The end of the text.
    case end
  }

  /// What kind of word it is.
  let kind: Kind
  /// The word as it is written.
  let text: String
  /// Where it stands, in bytes.
  let range: Range<Int>
  /// A word in capital letters; nothing for what is none.
  let capitals: String

  /// Makes a word.
  init(kind: Kind, text: String, range: Range<Int>) {
    self.kind = kind
    self.text = text
    self.range = range
    capitals = kind == .word ? text.uppercased() : ""
  }

  /// Whether it is a keyword, in capital or small letters.
  func isKeyword(_ word: String) -> Bool { capitals == word }

  /// Whether it is a sign.
  func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }
}
